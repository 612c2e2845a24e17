import type { PlainQuestion, Question } from "../question.ts";
import type { Reader } from "../reader.ts";
import { question } from "../reading.ts";
import { takeAllBut } from "../slots.ts";

/** "bron saldo Deurne 2020": the source of that answer; "bron" alone: of the last answer, or all documents. */
export const readBron: Reader = {
  rank: "source",
  read: (said, { lastQuestion, lower }) => {
    const { tokens, line } = said;
    const at = tokens.findIndex((token, place) => token.kind !== "word" || (line.weights[place] ?? 0) > 0);
    if (!said.marks("opdracht", "bron").some((mark) => mark.at[0] === at)) return undefined;
    takeAllBut(said);
    const about = tokens.slice(at + 1);
    if (about.length === 0) return question(lastQuestion ? sourceOf(lastQuestion) : { v: 1, kind: "bronnen" });
    const inner = lower(about);
    return inner.kind === "question" ? { ...inner, question: sourceOf(inner.question) } : inner;
  },
};

/** "waar komt dat vandaan?", "klopt dat cijfer?": the source of the last answer, or of what is named. */
export const readWhereFrom: Reader = {
  rank: "command",
  read: (said, { lastQuestion, lower }) => {
    const asks = said.take("opdracht", "waar-vandaan");
    if (asks.length === 0) return undefined;
    const rest = said.tokens.filter((_, place) => !said.isTaken(place));
    const isAbout = rest.some((_, at) => (said.line.weights[said.tokens.indexOf(rest[at] as (typeof rest)[number])] ?? 0) >= 1);
    if (!isAbout) return question(lastQuestion ? sourceOf(lastQuestion) : { v: 1, kind: "bronnen" });
    const inner = lower(rest);
    if (inner.kind === "trouble") return undefined;
    takeAllBut(said);
    return { ...inner, question: sourceOf(inner.question) };
  },
};

function sourceOf(asked: Question): Question {
  if (asked.kind === "plaats") return sourceOf(asked.vraag);
  if (asked.kind === "bron" || asked.kind === "eigen-gemeente" || asked.kind === "stand" || asked.kind === "export") return asked;
  return { v: 1, kind: "bron", vraag: asked satisfies PlainQuestion };
}
