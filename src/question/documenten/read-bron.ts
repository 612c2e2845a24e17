import { isFiller } from "../line/words.ts";
import type { PlainQuestion, Question } from "../question.ts";
import { explained, type Reader } from "../reader.ts";
import { question } from "../reading.ts";

/** "bron saldo Deurne 2020": the source of that answer; "bron" alone: of the last answer, or all documents. */
export const readBron: Reader = {
  rank: "source",
  read: (sentence, { lastQuestion, lower }) => {
    const { tokens } = sentence;
    const at = tokens.findIndex((token) => token.kind !== "word" || !isFiller(token.key));
    const first = tokens[at];
    if (first?.kind !== "word" || first.key !== "bron") return undefined;
    const about = tokens.slice(at + 1);
    if (about.length === 0) return explained(sentence, question(lastQuestion ? sourceOf(lastQuestion) : { v: 1, kind: "bronnen" }));
    const inner = lower(about);
    return explained(sentence, inner.kind === "question" ? { ...inner, question: sourceOf(inner.question) } : inner);
  },
};

function sourceOf(asked: Question): Question {
  if (asked.kind === "plaats") return sourceOf(asked.vraag);
  if (asked.kind === "bron" || asked.kind === "eigen-gemeente") return asked;
  return { v: 1, kind: "bron", vraag: asked satisfies PlainQuestion };
}
