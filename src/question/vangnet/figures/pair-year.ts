import type { Item } from "./items.ts";
import { isResult, type Pair } from "./pair.ts";

/** The year that stands right before an amount, or with "in" or "over" right behind it. */
export function yearWith(items: readonly Item[], at: number, end: number, consumed: Set<number>): Pair["year"] {
  const before = yearBefore(items, at, consumed);
  const behind = yearBehind(items, end);
  const found = before?.side === "before" ? before : (behind ?? before);
  if (found) consumed.add(found.at);
  return found;
}

/** "2019 een tekort van 300.000": where a figure's name stands between, the year may be the question's as well. */
function yearBefore(items: readonly Item[], at: number, consumed: ReadonlySet<number>): Pair["year"] {
  let isApart = false;
  for (let place = at - 1; place >= 0; place -= 1) {
    const item = items[place];
    if (item?.is === "year") return consumed.has(place) ? undefined : { year: item.year, at: place, side: isApart ? "apart" : "before" };
    const isBetween = item?.is === "link" || item?.is === "sign" || (item?.is === "join" && item.join === "tussen");
    const isName = item?.is === "field" && isResult(item.field);
    if (!isBetween && !isName) return undefined;
    isApart ||= isName;
  }
  return undefined;
}

/** "50.000 in 2019", "50.000 tekort in 2019" */
function yearBehind(items: readonly Item[], end: number): Pair["year"] {
  const next = items[end + 1];
  const last = next?.is === "field" || next?.is === "sign" ? end + 1 : end;
  const link = items[last + 1];
  const item = items[last + 2];
  const isOf = link?.is === "link" && ["in", "over", "van", "uit", "voor"].includes(link.key);
  return isOf && item?.is === "year" ? { year: item.year, at: item.at, side: "behind" } : undefined;
}
