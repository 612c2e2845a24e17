import { PRESSES, type Step } from "../../cards/texts/vangnet/adjust.ts";
import type { Adjustment } from "../../cards/vangnet/vangnet-answer.ts";
import { type Amount, fromCents, shareOf, toCents } from "../../domain/money.ts";
import type { Bestedingen } from "../../domain/vangnet/facts.ts";
import { confirmedInstead, isConfirmed } from "../../question/vangnet/sanity.ts";
import type { VangnetQuestion } from "../../question/vangnet/shapes.ts";

type Resolved = VangnetQuestion & { wie: string; jaar: number };

/** What a press makes of the spending, in hundredths of a per cent of it or in cents. */
const STEPS: readonly Step[] = [{ honderdsten: -500 }, { cents: -100_000_00 }, { cents: 100_000_00 }, { honderdsten: 500 }];

/**
 * A step more or less than the spending that stands on a card of own figures, each a press that goes on from it.
 * Of lasten and baten the lasten move. Undefined where no spending is known, or none of the asker's own figures are used.
 */
export function adjustmentOf(question: Resolved, bestedingen: Bestedingen | undefined): Adjustment | undefined {
  if (!bestedingen || Object.keys(question.eigen).length === 0) return undefined;
  const field = bestedingen.kind === "accounts" ? "lasten" : "uitgaven";
  const { value } = bestedingen.kind === "accounts" ? bestedingen.lasten : bestedingen.uitgaven;
  return {
    field,
    presses: STEPS.flatMap((step) => {
      const [from, moved] = [toCents(value), toCents(movedBy(step, value))].map(Number) as [number, number];
      if (moved < 0) return [];
      const next = withSpending(question, field, moved);
      // What was said to be right is not asked again a step further.
      return [{ title: PRESSES.step(step), question: isConfirmed(question, from) ? confirmedInstead(next, from, moved) : next }];
    }),
  };
}

const movedBy = (step: Step, value: Amount): Amount => value + ("cents" in step ? fromCents(step.cents) : shareOf(value, step.honderdsten));

/** The same question with another amount, and nothing more that moves it. */
function withSpending(question: Resolved, field: "lasten" | "uitgaven", cents: number): VangnetQuestion {
  const { t, ...eigen } = question.eigen;
  const { uitgavenTot: _, verschil, ...own } = { ...t, ...eigen[question.jaar] };
  const { [field]: __, ...others } = verschil ?? {};
  const rest = Object.keys(others).length > 0 ? { verschil: others } : {};
  return { ...question, eigen: { ...eigen, [question.jaar]: { ...own, ...rest, [field]: cents } } };
}
