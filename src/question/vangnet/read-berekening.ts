import { readAsked, readBefore } from "../about-answer.ts";
import type { Question } from "../question.ts";
import { vangnetQuestion } from "./shapes.ts";

/** Of a verdict its calculation; every other answer shows how it was computed itself. */
function calculationOf(asked: Question): Question {
  if (asked.kind === "plaats" || asked.kind === "bron") return calculationOf(asked.vraag);
  return asked.kind === "vangnet" ? { v: 1, kind: "berekening", vraag: asked } : asked;
}

/** Alone, with nothing asked before, it is asked of which municipality. */
const about = { wrap: calculationOf, alone: calculationOf(vangnetQuestion()) };

/** "berekening Deurne 2020", and "berekening" after a verdict. */
export const readBerekening = readBefore("berekening", about);

/** "hoe is dat berekend?", "hoe kom je aan dat bedrag?" */
export const readHowComputed = readAsked("hoe-berekend", about);
