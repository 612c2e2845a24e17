import type { Card } from "../card.ts";
import { dateShort } from "../format.ts";
import { renderCard } from "../render.ts";
import { CARD } from "../texts/vangnet/card.ts";
import type { View } from "../view.ts";
import { type Decided, reasonLines, verdictFooter, verdictParts } from "./vangnet-card.ts";

/**
 * The card that goes into a message from the search box. Its readers did not ask and may not have the assistant:
 * it stands alone, says of which day it is, and nothing on it can be pressed.
 */
export function foundCard(answer: Decided, view: View): Card {
  const { facts, remarks } = answer;
  const { summary, plain, ...parts } = verdictParts(answer, view);
  return renderCard(
    "vondst",
    {
      ...parts,
      meldingen: [...view.notes, ...remarks].map((text) => ({ text })),
      stappen: decidingLines(answer),
      voet: CARD.computedOn(dateShort(facts.today), verdictFooter(answer, view)),
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
