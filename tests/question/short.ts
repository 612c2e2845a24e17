import type { Question } from "../../src/question/question.ts";
import type { Reading } from "../../src/question/reading.ts";

/** A reading on one line: the question without what is empty, its notes, or what is asked back with the questions on its buttons. */
export function short(reading: Reading): string {
  if (reading.kind === "question")
    return [
      shortQuestion(reading.question),
      ...reading.notes.map((note) => `${note.kind}${"words" in note ? `: ${note.words.join(" ")}` : ""}`),
    ].join(" · ");
  const { trouble } = reading;
  const questions =
    "choices" in trouble ? trouble.choices.map(({ question }) => question) : "questions" in trouble ? trouble.questions : [];
  return [`? ${trouble.kind}${"what" in trouble ? ` ${trouble.what}` : ""}`, ...questions.slice(0, 2).map(shortQuestion)].join(" · ");
}

function shortQuestion({ v: _, kind, ...rest }: Question): string {
  const isEmpty = (value: unknown) =>
    value === null || value === 0 || (typeof value === "object" && Object.keys(value as object).length === 0);
  const left = Object.fromEntries(Object.entries(rest).filter(([, value]) => !isEmpty(value)));
  return `${kind} ${JSON.stringify(left).replaceAll('"', "")}`;
}
