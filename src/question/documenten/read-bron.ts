import { readAsked, readBefore } from "../about-answer.ts";
import type { PlainQuestion, Question } from "../question.ts";

function sourceOf(asked: Question): Question {
  if (asked.kind === "plaats") return sourceOf(asked.vraag);
  if (asked.kind === "bron" || asked.kind === "eigen-gemeente" || asked.kind === "stand" || asked.kind === "export") return asked;
  return { v: 1, kind: "bron", vraag: asked satisfies PlainQuestion };
}

const about = { wrap: sourceOf, alone: { v: 1, kind: "bronnen" } } as const;

/** "bron saldo Deurne 2020": the source of that answer; "bron" alone: of the last answer, or all documents. */
export const readBron = readBefore("bron", about);

/** "waar komt dat vandaan?", "klopt dat cijfer?": the source of the last answer, or of what is named. */
export const readWhereFrom = readAsked("waar-vandaan", about);
