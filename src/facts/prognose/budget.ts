import type { Figure } from "../../domain/figures.ts";
import { type Amount, maximum, minimum } from "../../domain/money.ts";
import { figuresOf } from "../figures.ts";
import { entriesOf } from "../invoer/entered.ts";
import type { Known } from "../known.ts";

/** How far a budget moved before it was definitive, in hundredths of a per cent. */
export interface BudgetShift {
  jaar: number;
  honderdsten: number;
  /** Absent of the municipality's own budget, as it was entered. */
  bron?: { bron: string; adres: string };
}

export interface BudgetRange {
  budget: Figure;
  low: Amount;
  high: Amount;
  /** What the range rests on; empty where the budget is definitive. */
  shifts: readonly BudgetShift[];
}

/** Fewer shifts than this say nothing of the direction: then both ends are as far as the furthest. */
export const FEW_SHIFTS = 3;
const WHOLE = 10_000n;

/** The budget of a year with how far it may still move; undefined when none is known. */
export function budgetRange(known: Known, gemeente: string, jaar: number): BudgetRange | undefined {
  const budget = figuresOf(known, gemeente).get(jaar)?.budget;
  if (!budget) return undefined;
  const from = budget.status === "nader voorlopig" ? "nader voorlopig" : "voorlopig";
  const shifts = budget.status === "definitief" ? [] : [...macroShifts(known, from, jaar), ...ownShifts(known, gemeente, from, jaar)];
  if (shifts.length === 0) return { budget, low: budget.value, high: budget.value, shifts };
  const moves = shifts.map(({ honderdsten }) => honderdsten);
  const furthest = Math.max(...moves.map(Math.abs));
  const [down, up] = shifts.length < FEW_SHIFTS ? [-furthest, furthest] : [Math.min(0, ...moves), Math.max(0, ...moves)];
  const moved = (share: number): Amount => (budget.value * (WHOLE + BigInt(share))) / WHOLE;
  return { budget, low: minimum(moved(down), budget.value), high: maximum(moved(up), budget.value), shifts };
}

/** From what the budget was to the last that is known of that year. */
function macroShifts({ published, asOfDay }: Known, from: "voorlopig" | "nader voorlopig", before: number): BudgetShift[] {
  const out = published.prognose.budgetverschuivingen.filter(({ jaar, bekendVanaf }) => jaar < before && bekendVanaf <= asOfDay);
  return [...Map.groupBy(out, ({ jaar }) => jaar).values()].flatMap((steps) => {
    const [first, last] = [steps.find(({ van }) => van === from), steps.at(-1)];
    if (!first || !last || (from === "nader voorlopig" && last.naar !== "definitief")) return [];
    return [{ jaar: first.jaar, honderdsten: shareOf(last.werd - first.was, first.was), bron: { bron: last.bron, adres: last.adres } }];
  });
}

/** From the first budget that was entered with this status to the definitive one of that year. */
function ownShifts(known: Known, gemeente: string, from: string, before: number): BudgetShift[] {
  const byYear = Map.groupBy(
    entriesOf(known, gemeente).filter(({ data }) => data.jaar < before && data.waarden.budget),
    ({ data }) => data.jaar,
  );
  return [...byYear].flatMap(([jaar, entries]) => {
    const budgets = entries.flatMap(({ data }) => data.waarden.budget ?? []);
    const [first, last] = [budgets.find(({ status }) => status === from), budgets.findLast(({ status }) => status === "definitief")];
    if (typeof first?.is !== "number" || typeof last?.is !== "number") return [];
    return [{ jaar, honderdsten: shareOf(last.is - first.is, first.is) }];
  });
}

const shareOf = (part: number, whole: number): number => Math.round((part / whole) * 10_000);
