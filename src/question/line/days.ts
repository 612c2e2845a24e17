import { type IsoDay, isIsoDay } from "../../domain/dates.ts";
import { MONTHS } from "../../time/day.ts";

/** Days of the calendar as people type them. */

const MONTH = [...MONTHS, ...MONTHS.map((month) => month.slice(0, 3)), "mrt", "sept"].sort((a, b) => b.length - a.length).join("|");
const YEAR = String.raw`(\d{4}|'?\d{2})(?!\d)`;
const SHAPES: RegExp[] = [
  /(?<iso>\d{4}-\d{2}-\d{2})(?![\d-])/iuy,
  new RegExp(String.raw`(?<dag>\d{1,2})(?:e|ste|de)?[ -](?<woord>${MONTH})\b\.?(?:[ -](?:van )?(?<jaar>\d{4}|'\d{2})(?!\d))?`, "iuy"),
  new RegExp(String.raw`(?<dag>\d{1,2})(?<streep>[-/.])(?<maand>\d{1,2})\k<streep>(?<jaar>${YEAR})(?![-/\d])`, "iuy"),
  /(?<dag>\d{1,2})-(?<maand>\d{1,2})(?![\d.,-]| ?(?:mln|k|m|ton|miljoen|dzd|duizend|mld|%)\b)/iuy,
];

export type FoundDay = { end: number } & (
  | { kind: "day"; day: IsoDay }
  | { kind: "day-of-year"; dag: number; maand: number }
  | { kind: "none" }
);

/** The day at a place in a line: "15-8-2021", "15 aug. 2021", or "1 juli" of a year that is not said; "none" when no such day exists. */
export function dayAt(line: string, at: number): FoundDay | undefined {
  for (const shape of SHAPES) {
    shape.lastIndex = at;
    const groups = shape.exec(line)?.groups;
    if (!groups) continue;
    const end = shape.lastIndex;
    const { iso, dag = "", woord, maand = "", jaar } = groups;
    if (iso) return isIsoDay(iso) ? { kind: "day", day: iso, end } : { kind: "none", end };
    const month = woord ? monthNumber(woord.toLowerCase()) : Number(maand);
    const exists = month >= 1 && month <= 12 && Number(dag) >= 1 && Number(dag) <= 31;
    if (jaar === undefined) {
      if (exists) return { kind: "day-of-year", dag: Number(dag), maand: month, end };
      continue;
    }
    const day = `${fullYear(jaar)}-${String(month).padStart(2, "0")}-${dag.padStart(2, "0")}`;
    return isIsoDay(day) ? { kind: "day", day, end } : { kind: "none", end };
  }
  return undefined;
}

const fullYear = (typed: string): string => (typed.length === 4 ? typed : `20${typed.replace("'", "")}`);

const monthNumber = (word: string): number =>
  MONTHS.findIndex((month) => month === word || month.slice(0, 3) === word.slice(0, 3) || (word === "mrt" && month === "maart")) + 1;
