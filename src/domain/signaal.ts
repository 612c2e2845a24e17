import type { IsoDay } from "./dates.ts";
import { type Amount, fromCents } from "./money.ts";

/** Whether there is a vangnet over the whole range of what is expected, in no part of it, in a part of it, or why that cannot be told. */
export const KANSEN = ["always", "perhaps", "never", "unknown", "noBudget", "noRules"] as const;
export type Kans = (typeof KANSEN)[number];

/** What a signal watches of a municipality and year, as it was on a day. Amounts in whole euros. */
export interface Signaalstand {
  wie: string;
  jaar: number;
  op: IsoDay;
  /** Absent where no month is known: then nothing is expected. */
  kans?: Kans | undefined;
  laag?: number | undefined;
  midden?: number | undefined;
  hoog?: number | undefined;
  /** Above this spending there is a vangnet. */
  grens?: number | undefined;
  /** What is expected lies within the chosen distance of that. */
  dichtbij?: true | undefined;
  /** The last month that is known. */
  tot?: number | undefined;
  /** The last month whose figures should have been there by the usual day, and are not. */
  laat?: number | undefined;
  /** Files, and when the band of trap op, trap af is left at this pace; "buiten": it was left. */
  dossiers?: number | undefined;
  band?: { kant: "omlaag" | "omhoog" | "buiten"; jaar?: number | undefined; maand?: number | undefined } | undefined;
}

export type Aanleiding = "kans" | "dichtbij" | "laat" | "band";

/** What is worth telling of what was and what is; of a year that was not watched before nothing was known. */
export function aanleidingen(was: Signaalstand | undefined, is: Signaalstand): Aanleiding[] {
  const found: Record<Aanleiding, boolean> = {
    kans: was?.kans !== is.kans,
    dichtbij: was?.dichtbij !== is.dichtbij,
    // What came after all is no news, and what is late is told once.
    laat: (is.laat ?? 0) > (was?.laat ?? 0),
    band: was?.band?.kant !== is.band?.kant || was?.band?.jaar !== is.band?.jaar || was?.band?.maand !== is.band?.maand,
  };
  return (Object.keys(found) as Aanleiding[]).filter((aanleiding) => found[aanleiding]);
}

/** How near is near: a share of the budget in hundredths of a per cent, or an amount in cents. */
export type Afstand = { honderdsten: number } | { cents: number };

/** Whether an amount lies so near to a bound, the distance itself included. */
export function isWithin(amount: Amount, bound: Amount, budget: Amount, afstand: Afstand): boolean {
  const apart = amount > bound ? amount - bound : bound - amount;
  return "cents" in afstand ? apart <= fromCents(afstand.cents) : apart * WHOLE <= budget * BigInt(afstand.honderdsten);
}
const WHOLE = 10_000n;

/** The last month of a year whose figures should be there: on the day of the next month that is usual they still are in time. 0: none. */
export function lastMonthDue(jaar: number, usualDay: number, today: IsoDay): number {
  const [year = 0, month = 0, day = 0] = today.split("-").map(Number);
  const over = (year - jaar) * 12 + month - 1;
  return Math.min(12, Math.max(0, day > usualDay ? over : over - 1));
}
