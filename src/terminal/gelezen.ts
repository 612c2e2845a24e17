import type { AnswerContext } from "../answer/context.ts";
import { readingContext } from "../answer/context.ts";
import { noteText } from "../cards/texts/reading.ts";
import type { Question } from "../question/question.ts";
import { readLine } from "../question/read.ts";
import type { Reading } from "../question/reading.ts";

/** How a sentence was read: the question as data, what was understood and what was not used, and the readings that lost. */
export function readingText(text: string, context: AnswerContext): string {
  const { reading, line, candidates } = readLine(text, readingContext(context));
  const slips = (line?.marks ?? []).flatMap(({ slip, soort, id }) => (slip === undefined ? [] : [`${slip}: als ${id} (${soort})`]));
  const notes = reading.kind === "question" ? reading.notes.map((note) => noteText(note, context.names.nameOf)) : [];
  const others = candidates.filter((candidate) => candidate.reading !== reading);
  return [
    `Gelezen als: ${readAs(reading)}`,
    ...titled("Begrepen", slips),
    ...titled("Meldingen", notes),
    ...titled(
      "Andere lezingen",
      others.map(({ reading: other, lost }) => `${readAs(other)} (laat ${String(lost).replace(".", ",")} onverklaard)`),
    ),
  ].join("\n");
}

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];

/** A question as data, or what is asked back. */
const readAs = (reading: Reading): string =>
  reading.kind === "question" ? JSON.stringify(reading.question) : `wedervraag of weigering: ${reading.trouble.kind}${choicesOf(reading)}`;

function choicesOf(reading: Reading & { kind: "trouble" }): string {
  const { trouble } = reading;
  const questions: readonly Question[] =
    "choices" in trouble ? trouble.choices.map(({ question }) => question) : "questions" in trouble ? trouble.questions : [];
  return questions.map((question) => `\n  ${JSON.stringify(question)}`).join("");
}
