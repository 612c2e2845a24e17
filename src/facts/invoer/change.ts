import type { Invoervelden } from "../../data/shapes/invoer.ts";
import type { Waarde } from "../../data/shapes/waarde.ts";
import { untrueMonths } from "../maanden/spans.ts";
import type { KeptFields } from "./entered.ts";

/** Values by field; null takes what was entered back. */
export type Waarden = Record<string, Waarde | null>;

/**
 * What an entry must say so that the given values count: with null for what was entered in another form or total that they make untrue, and
 * without what is so already. Empty when nothing changes.
 * @param kept what counts now of that municipality and year
 */
export function changeOf(kept: KeptFields, given: Waarden, velden: Invoervelden["velden"]): Waarden {
  const set = Object.keys(given).filter((veld) => given[veld] !== null);
  // A result beside budget and spending is no other form: whether it fits them is looked at, and asked.
  const forms = new Set(set.flatMap((veld) => velden.get(veld)?.vorm ?? []).filter((vorm) => vorm !== "resultaat"));
  const change: Waarden = {};
  for (const veld of kept.keys()) {
    if (veld in given) continue;
    const row = velden.get(veld);
    const isOtherForm = row?.vorm !== undefined && row.vorm !== "resultaat" && forms.size > 0 && !forms.has(row.vorm);
    if (isOtherForm || isOtherTotal(veld, set, velden)) change[veld] = null;
  }
  const values = new Map([...kept].filter(([veld]) => !(veld in given)).map(([veld, { waarde }]) => [veld, waarde]));
  for (const [veld, waarde] of Object.entries(given))
    for (const untrue of waarde === null ? [] : untrueMonths(values, veld, waarde, velden)) change[untrue] = null;
  for (const [veld, waarde] of Object.entries(given)) if (!isSame(kept.get(veld)?.waarde, waarde)) change[veld] = waarde;
  return change;
}

/** A total beside new parts, and parts beside a new total: one of the two is old. */
function isOtherTotal(veld: string, set: readonly string[], velden: Invoervelden["velden"]): boolean {
  const total = velden.get(veld)?.som;
  const isNewTotal = total !== undefined && set.includes(total);
  const hasNewParts = set.some((other) => velden.get(other)?.som === veld);
  return isNewTotal || hasNewParts;
}

/** Whether a field has this value already; nothing is the same as nothing. */
export const isSame = (known: Waarde | undefined, given: Waarde | null): boolean =>
  known === undefined || given === null ? known === undefined && given === null : FIELDS.every((field) => known[field] === given[field]);

const FIELDS = ["is", "marge", "status", "maand", "maker"] as const satisfies (keyof Waarde)[];

/** The values once the change is laid over what is kept. */
export function after(kept: KeptFields, change: Waarden): Map<string, Waarde> {
  const values = new Map([...kept].map(([veld, { waarde }]) => [veld, waarde]));
  for (const [veld, waarde] of Object.entries(change)) {
    if (waarde === null) values.delete(veld);
    else values.set(veld, waarde);
  }
  return values;
}
