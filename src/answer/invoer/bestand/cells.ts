import type { Invoerveld, Invoervelden } from "../../../data/shapes/invoer.ts";
import type { Waarde } from "../../../data/shapes/waarde.ts";
import { addDays } from "../../../domain/dates.ts";
import { parseAmount, scaled } from "../../../question/line/amounts.ts";
import { dayAt } from "../../../question/line/days.ts";
import { precisionOf } from "../../../question/line/precision.ts";
import { type Cell, type Content, contentOf } from "../../../sheets/tables.ts";
import { headingKey } from "./headings.ts";

/** Why a cell is refused; put in words by cards/texts/invoer/bestand.ts. */
export type CellFault =
  | "error-cell"
  | "no-value"
  | "merged"
  | "percentage"
  | "no-amount"
  | "ambiguous"
  | "no-number"
  | "no-year-cell"
  | "no-day"
  | "no-choice"
  | "no-yes-no"
  | "no-status"
  | "no-period";

const NOTHING = /^(?:[-–—]+|n\.?b\.?|n\.?n\.?b\.?|n\.?v\.?t\.?|p\.?m\.?|\?|onbekend|niet bekend)$/i;
/** Whether nothing is said in it. */
export const isBlank = (cell: Cell | undefined): boolean => {
  const content = contentOf(cell);
  return content === null || (typeof content === "string" && NOTHING.test(content));
};

/** What is wrong with a cell whatever it should hold. */
export function cellFault(content: Content): CellFault | undefined {
  if (typeof content !== "object" || content === null) return undefined;
  if ("fault" in content) return content.fault === "error" ? "error-cell" : "no-value";
  return "percentage" in content ? "percentage" : undefined;
}

/** How the amounts of a column are written. */
export interface Notation {
  /** What they are multiplied by: 1.000 where they stand in thousands of euros. */
  factor: number;
  /** A dot stands before decimals in it: then "710.123" can be both. */
  hasDotDecimals: boolean;
}

/** A cell as the value of a field. */
export function valueIn(cell: Cell, veld: Invoerveld, notation: Notation, invoer: Invoervelden): Waarde | CellFault {
  // Of whom an amount is that stands in cells of several rows or columns is not told.
  if (typeof cell === "object" && cell !== null && "merged" in cell) return "merged";
  const fault = cellFault(cell) ?? (typeof cell === "string" && /%$/.test(cell) ? "percentage" : undefined);
  if (fault) return fault;
  switch (veld.soort) {
    case "euro":
      if (typeof cell === "string" && isAmbiguous(cell, notation)) return "ambiguous";
      return amountIn(cell, notation.factor) ?? "no-amount";
    case "aantal": {
      const number = numberIn(cell);
      return number === undefined ? "no-number" : { is: number };
    }
    case "dag": {
      const day = dayOf(cell);
      return day === undefined ? "no-day" : { is: day };
    }
    case "ja-nee":
      return yesNoIn(cell, invoer) ?? "no-yes-no";
    case "keuze": {
      const key = headingKey(String(cell));
      const keuze = veld.keuzes?.find(({ id, label, woorden }) => [id, label, ...woorden].some((word) => headingKey(word) === key));
      return keuze ? { is: keuze.id } : "no-choice";
    }
  }
}

/** "7,100" and "7.100,000" may be Dutch or English; a dot before three digits is a thousands mark, unless others in the column have decimals behind it. */
const isAmbiguous = (text: string, { factor, hasDotDecimals }: Notation): boolean => {
  const digits = text.replace(/[^\d.,]/g, "");
  return /^\d{1,3},\d{3}$/.test(digits) || (factor === 1 && /,\d{3}$/.test(digits)) || (hasDotDecimals && /^\d{1,3}\.\d{3}$/.test(digits));
};

/** Whether it is written with a dot before its decimals: "7100.25". */
export const isDotDecimal = (cell: Cell): boolean =>
  typeof cell === "string" && /^[-€\s]*(?:\d+\.(?:\d{1,2}|\d{4,})|\d{4,}\.\d+)$/.test(cell);

/** Exact: the number as it is written, times the factor, in whole cents; as precise as its last digit. */
function amountIn(cell: Content, factor: number): Waarde | undefined {
  const text = typeof cell === "number" ? decimalText(cell) : typeof cell === "string" ? cell : undefined;
  if (text === undefined) return undefined;
  if (typeof cell === "number") {
    const isBelow = text.startsWith("-");
    const cents = scaled(isBelow ? text.slice(1) : text, factor);
    const decimals = text.split(".")[1]?.length ?? 0;
    const marge = factor === 1 ? 0 : Math.floor((factor * 100) / (2 * 10 ** decimals));
    return { is: isBelow ? -cents : cents, ...(marge >= 1 && { marge }) };
  }
  const amount = parseAmount(text.toLowerCase().replace(/\s+/g, " "));
  if (!amount) return undefined;
  const times = amount.bare ? factor : 1;
  const sign = amount.brackets ? -1 : 1;
  const marge = precisionOf({ text, unit: amount.unit }, times);
  return { is: sign * Math.round(amount.cents * times), ...(marge !== undefined && { marge }) };
}

/** A number with the fifteen digits that spreadsheets hold: what a sum leaves behind those is noise. */
const decimalText = (number: number): string | undefined => {
  const text = String(Number(number.toPrecision(15)));
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : undefined;
};

function numberIn(cell: Content): number | undefined {
  if (typeof cell === "number") return cell;
  const amount = typeof cell === "string" ? parseAmount(cell) : undefined;
  return amount?.unit === 1 ? amount.cents / 100 : undefined;
}

/** A day as a date, in words, or as the number that spreadsheets count days by. */
export function dayOf(cell: Content): string | undefined {
  if (typeof cell === "object" && cell !== null && "day" in cell) return cell.day;
  if (typeof cell === "number")
    return Number.isInteger(cell) && cell > FIRST_SERIAL && cell < LAST_SERIAL ? addDays("1899-12-30", cell) : undefined;
  const found = typeof cell === "string" ? dayAt(cell, 0) : undefined;
  return found?.kind === "day" && found.end === String(cell).length ? found.day : undefined;
}
/** From 1995 to 2099. */
const [FIRST_SERIAL, LAST_SERIAL] = [34_700, 73_050];

function yesNoIn(cell: Content, { ja, nee }: Invoervelden): Waarde | undefined {
  if (typeof cell === "boolean") return { is: cell };
  const key = String(cell).toLowerCase().trim();
  if (ja.includes(key)) return { is: true };
  return nee.includes(key) ? { is: false } : undefined;
}
