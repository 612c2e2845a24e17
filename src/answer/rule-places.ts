import { list } from "../cards/format.ts";
import type { Place } from "../cards/table-card.ts";
import { certaintyText, type View } from "../cards/view.ts";
import type { VangnetRule } from "../domain/vangnet/rules.ts";

/** Where the rules of a year stand, and how sure that is: each source once. */
export function rulePlaces(rules: readonly VangnetRule[], view: View): Place[] {
  const provisions = rules.flatMap(({ year, entry, multiYear, tiers }) => [
    { year, what: "drempel", provision: entry },
    ...(multiYear.kind === "none" ? [] : [{ year, what: "tekort over meer jaren", provision: multiYear }]),
    ...(tiers ? [{ year, what: "vergoeding", provision: tiers }] : []),
  ]);
  const lines = provisions.flatMap(({ year, what, provision }) =>
    provision.sources.map((source) => ({ year, what: `${what} (${certaintyText(view, provision)})`, source })),
  );
  return [...Map.groupBy(lines, ({ source }) => `${source.document}|${source.place}`).values()].flatMap((found) => {
    const [first] = found;
    return first ? [{ ...first.source, what: `Regels ${first.year}: ${list([...new Set(found.map(({ what }) => what))])}` }] : [];
  });
}
