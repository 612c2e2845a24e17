import { PAPER } from "../../../cards/texts/dossier/paper.ts";
import { routeLines } from "../../../cards/texts/vangnet/verdict.ts";
import { verdictParts } from "../../../cards/vangnet/vangnet-card.ts";
import type { Block, Text } from "../../../papers/paper.ts";
import type { About } from "../about.ts";

const TEXTS = PAPER.answer;

/** The question, and the answer in a sentence. */
export function answerPart({ name, year, answer, view }: About): Block[] {
  return [
    { kind: "heading", level: 1, text: TEXTS.title },
    { kind: "text", text: TEXTS.question(name, year) },
    answerFrame(answer, view),
    ...(answer.assessment.verdict === "niet-te-bepalen" ? [{ kind: "text", text: TEXTS.noVerdict } as const] : []),
    ...(answer.assessment.expected ? [{ kind: "text", text: TEXTS.expected } as const] : []),
  ];
}

/** The answer as it stands at the top of its card. */
export function answerFrame(answer: About["answer"], view: About["view"]): Block & { kind: "frame" } {
  const { kop } = verdictParts(answer, view);
  const rest: Text[] = [
    ...kop.eigen.map(({ text }) => text),
    // Of two routes it is said whose amount it is.
    ...(answer.assessment.routes.length > 1 && kop.amount !== "?" ? [`${kop.amount} ${kop.amountLabel}`] : []),
    ...routeLines(answer.assessment),
    ...(kop.open ? [TEXTS.open(kop.open)] : []),
  ];
  return { kind: "frame", tone: kop.style, lines: [[{ text: kop.zin, bold: true }], ...rest] };
}
