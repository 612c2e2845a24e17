import type { Cell as BookCell, CellValue } from "hucre/xlsx";
import { type Content, LIMITS } from "./tables.ts";

/** What a cell says, of its value and what the file tells of it. */
export function contentIn(value: CellValue, cell?: BookCell): Content {
  if (cell?.type === "error" || (typeof value === "string" && ERROR.test(value))) return { fault: "error" };
  if (cell?.formula !== undefined && (value === null || value === undefined)) return { fault: "no-value" };
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { fault: "error" } : { day: value.toISOString().slice(0, 10) };
  if (typeof value === "number") return isPercentage(cell) ? { percentage: value } : value;
  return typeof value === "string" ? value.slice(0, LIMITS.text).trim() || null : (value ?? null);
}

const ERROR = /^#(?:REF|DIV\/0|N\/A|NAME|NULL|NUM|VALUE)[!?]?$/i;

/** Shown as a percentage: 0,09 that people see as 9%. */
const isPercentage = (cell: BookCell | undefined): boolean => /%/.test((cell?.style?.numFmt ?? "").replace(/"[^"]*"|\\./g, ""));
