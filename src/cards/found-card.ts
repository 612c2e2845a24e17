import { figuresOf } from "../domain/vangnet/facts.ts";
import type { Card } from "./card.ts";
import { dateShort } from "./format.ts";
import { renderCard } from "./render.ts";
import { type Decided, reasonLines, verdictParts } from "./vangnet-card.ts";
import { footer, type View } from "./view.ts";

/**
 * The card that goes into a message from the search box. Its readers did not ask and may not have the assistant:
 * it stands alone, says of which day it is, and nothing on it can be pressed.
 */
export function foundCard(answer: Decided, view: View): Card {
  const { assessment, facts, remarks } = answer;
  const { summary, plain, ...parts } = verdictParts(answer, view);
  const figures = figuresOf(facts.figures.get(assessment.year) ?? {});
  return renderCard(
    "vondst",
    {
      ...parts,
      meldingen: [...view.notes, ...remarks].map((text) => ({ text })),
      stappen: decidingLines(answer),
      voet: `Berekend op ${dateShort(facts.today)}\u00a0· ${footer(view, figures, assessment.yearClosed)}`,
    },
    summary,
    plain,
  );
}

/** Where one condition is not met, the others no longer matter. */
function decidingLines({ assessment }: Decided) {
  const lines = reasonLines(assessment);
  return lines.filter(({ outcome }) => (assessment.verdict === "voldoet-niet" ? outcome === "not-met" : outcome !== "not-applicable"));
}
