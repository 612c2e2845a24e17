import type { Invoerveld, Invoervelden } from "../../data/shapes/invoer.ts";
import { isAskedOf } from "../../data/shapes/invoer.ts";
import type { Waarde } from "../../data/shapes/waarde.ts";
import { type IsoDay, isIsoDay } from "../../domain/dates.ts";
import { hasBegun } from "../maanden/spans.ts";

/** No municipality has more of anything that is counted; no amount is larger than ten times the whole macrobudget. */
const MOST = { aantal: 20_000_000, euro: 100_000_000_000 * 100 };

/** Why a value cannot be kept; put in words by cards/texts/invoer.ts. */
export type Fault =
  | {
      why:
        | "unknown-field"
        | "no-amount"
        | "negative"
        | "zero-budget"
        | "too-large"
        | "no-number"
        | "no-day"
        | "future"
        | "not-begun"
        | "no-choice"
        | "no-yes-no";
    }
  | { why: "no-status"; status: string }
  | { why: "other-year"; van: number; tot: number };

/** What is wrong with one value of a field by itself; undefined when nothing is. */
export function faultOf(
  veld: Invoerveld | undefined,
  waarde: Waarde,
  jaar: number,
  today: IsoDay,
  invoer: Invoervelden,
): Fault | undefined {
  if (!veld) return { why: "unknown-field" };
  if (!isAskedOf(veld, jaar) && veld.jaren) return { why: "other-year", ...veld.jaren };
  if (veld.maanden && !hasBegun(veld.maanden.periode, jaar, today)) return { why: "not-begun" };
  const { is, status } = waarde;
  const statuses = veld.status ? invoer.statussen[veld.status] : [];
  if (status !== undefined && !statuses.some(({ id }) => id === status)) return { why: "no-status", status };
  switch (veld.soort) {
    case "euro":
      if (!Number.isInteger(is)) return { why: "no-amount" };
      if ((is as number) < 0 && !veld.negatief) return { why: "negative" };
      if (is === 0 && veld.id === "budget") return { why: "zero-budget" };
      return Math.abs(is as number) > MOST.euro ? { why: "too-large" } : undefined;
    case "aantal":
      if (!Number.isInteger(is) || (is as number) < 0) return { why: "no-number" };
      return (is as number) > MOST.aantal ? { why: "too-large" } : undefined;
    case "dag":
      if (typeof is !== "string" || !isIsoDay(is)) return { why: "no-day" };
      return is > today ? { why: "future" } : undefined;
    case "ja-nee":
      return typeof is === "boolean" ? undefined : { why: "no-yes-no" };
    case "keuze":
      return veld.keuzes?.some(({ id }) => id === is) ? undefined : { why: "no-choice" };
  }
}

/** Values of one municipality and year that do not fit together; amounts in cents. */
export type Misfit =
  | { why: "sum"; total: string; is: number; parts: number }
  | { why: "baten-without-lasten" | "lasten-without-baten"; veld: string }
  | { why: "baten-above-lasten"; lasten: number; baten: number }
  /** The spending in one amount is not lasten minus baten. */
  | { why: "spending"; is: number; follows: number }
  | { why: "onrechtmatig-above-spending"; onrechtmatig: number; spent: number }
  /** The result is not budget minus spending. */
  | { why: "result"; is: number; follows: number };

/** What does not fit among the values of one municipality and year, as they will be kept; undefined when all does. */
export function misfitOf(values: ReadonlyMap<string, Waarde>): Misfit | undefined {
  const cents = (veld: string): number | undefined => {
    const is = values.get(veld)?.is;
    return typeof is === "number" ? is : undefined;
  };
  const partsOf = (total: string) => [...values.keys()].filter((veld) => veld.startsWith(`${total}-`));
  const sumOf = (total: string) => {
    const parts = partsOf(total);
    return parts.length === 0 ? undefined : parts.reduce((sum, veld) => sum + (cents(veld) ?? 0), 0);
  };
  // What was rounded need not add up: not further than its precision.
  const margins = (velden: readonly string[]) => velden.reduce((sum, veld) => sum + (values.get(veld)?.marge ?? 0), 0);
  for (const total of ["lasten", "baten"]) {
    const [is, parts] = [cents(total), sumOf(total)];
    if (is !== undefined && parts !== undefined && Math.abs(is - parts) > margins([total, ...partsOf(total)]))
      return { why: "sum", total, is, parts };
  }
  const [lasten, baten] = [cents("lasten") ?? sumOf("lasten"), cents("baten") ?? sumOf("baten")];
  if (lasten === undefined && baten !== undefined) return { why: "baten-without-lasten", veld: "lasten" };
  if (lasten !== undefined && baten === undefined) return { why: "lasten-without-baten", veld: "baten" };
  if (lasten !== undefined && baten !== undefined && baten > lasten) return { why: "baten-above-lasten", lasten, baten };
  const accounts = ["lasten", "baten"].flatMap((total) => (cents(total) === undefined ? partsOf(total) : [total]));
  const uitgaven = cents("uitgaven");
  const netto = lasten !== undefined && baten !== undefined ? lasten - baten : uitgaven;
  if (netto !== undefined && uitgaven !== undefined && Math.abs(netto - uitgaven) > margins(["uitgaven", ...accounts]))
    return { why: "spending", is: uitgaven, follows: netto };
  const onrechtmatig = (cents("onrechtmatig") ?? 0) + (cents("onzeker") ?? 0);
  if (netto !== undefined && onrechtmatig > netto) return { why: "onrechtmatig-above-spending", onrechtmatig, spent: netto };
  const [budget, result] = [cents("budget"), cents("resultaat")];
  if (budget === undefined || netto === undefined || result === undefined) return undefined;
  const follows = budget - (netto - onrechtmatig);
  return Math.abs(follows - result) <= margins(["budget", "resultaat", "uitgaven", "onrechtmatig", "onzeker", ...accounts])
    ? undefined
    : { why: "result", is: result, follows };
}
