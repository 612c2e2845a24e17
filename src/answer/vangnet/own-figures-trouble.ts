import { fromCents, toCents } from "../../domain/money.ts";
import { relevanteBestedingen } from "../../domain/vangnet/facts.ts";
import type { FiguresByYear } from "../../facts/figures.ts";
import type { Trouble } from "../../question/reading.ts";
import type { VangnetQuestion } from "../../question/vangnet/shapes.ts";

/** What the asker gives that cannot be, beside what is known: what he typed by itself was looked at when it was read. */
export const ownFiguresTrouble = (question: VangnetQuestion, year: number, figures: FiguresByYear): Trouble | undefined =>
  moreThanSpent(question, year, figures) ?? contradiction(question, year, figures);

const yearOfKey = (key: string, year: number): number => (key === "t" ? year : Number(key));

/** More unlawful spending than all spending. */
function moreThanSpent({ eigen }: VangnetQuestion, year: number, figures: FiguresByYear): Trouble | undefined {
  for (const [key, { onrechtmatig }] of Object.entries(eigen)) {
    const spent = relevanteBestedingen(figures.get(yearOfKey(key, year)) ?? {});
    if (onrechtmatig !== undefined && spent && spent.value < 0n) return { kind: "impossible", field: "onrechtmatig", cents: onrechtmatig };
  }
  return undefined;
}

/** Budget, spending and result of one year that do not fit together. */
function contradiction(question: VangnetQuestion, year: number, figures: FiguresByYear): Trouble | undefined {
  for (const [key, own] of Object.entries(question.eigen)) {
    const { budget, bestedingen, resultaat } = figures.get(yearOfKey(key, year)) ?? {};
    const spent = bestedingen && relevanteBestedingen({ bestedingen });
    if (own.resultaat === undefined || !budget || !spent || !resultaat) continue;
    const follows = budget.value - spent.value;
    if (follows === fromCents(own.resultaat)) continue;
    const { resultaat: _, ...withoutResult } = own;
    const { uitgaven, uitgavenTot, lasten, baten, onrechtmatig, ...withoutSpending } = own;
    return {
      kind: "contradiction",
      year: yearOfKey(key, year),
      cents: own.resultaat,
      followsCents: Number(toCents(follows)),
      choices: [
        { value: "given", question: { ...question, eigen: { ...question.eigen, [key]: withoutSpending } } },
        { value: "follows", question: { ...question, eigen: { ...question.eigen, [key]: withoutResult } } },
      ],
    };
  }
  return undefined;
}
