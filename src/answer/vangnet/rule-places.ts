import type { Place } from "../../cards/table-card.ts";
import { RULE_PLACES } from "../../cards/texts/vangnet/answer.ts";
import { certaintyText, type View } from "../../cards/view.ts";
import type { VangnetRule } from "../../domain/vangnet/rules.ts";

/** Where the rules of a year stand, and how sure that is: each source once. */
export function rulePlaces(rules: readonly VangnetRule[], view: View): Place[] {
  const provisions = rules.flatMap(({ year, entry, multiYear, tiers }) => [
    { year, what: RULE_PLACES.entry, provision: entry },
    ...(multiYear.kind === "none" ? [] : [{ year, what: RULE_PLACES.multiYear, provision: multiYear }]),
    ...(tiers ? [{ year, what: RULE_PLACES.tiers, provision: tiers }] : []),
  ]);
  const lines = provisions.flatMap(({ year, what, provision }) =>
    provision.sources.map((source) => ({ year, what: RULE_PLACES.withCertainty(what, certaintyText(view, provision)), source })),
  );
  return [...Map.groupBy(lines, ({ source }) => `${source.document}|${source.place}`).values()].flatMap((found) => {
    const [first] = found;
    return first ? [{ ...first.source, what: RULE_PLACES.ofYear(first.year, [...new Set(found.map(({ what }) => what))]) }] : [];
  });
}
