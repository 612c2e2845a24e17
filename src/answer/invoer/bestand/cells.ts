import type { Invoerveld, Invoervelden } from "../../../data/shapes/invoer.ts";
import type { Waarde } from "../../../data/shapes/waarde.ts";
import { addDays } from "../../../domain/dates.ts";
import { parseAmount, scaled } from "../../../question/line/amounts.ts";
import { dayAt } from "../../../question/line/days.ts";
import { precisionOf } from "../../../question/line/precision.ts";
import type { Cell } from "../../../sheets/tables.ts";
import { headingKey } from "./headings.ts";

/** Why a cell is refused; put in words by cards/texts/invoer/bestand.ts. */
export type CellFault = "error-cell" | "no-value" | "no-amount" | "no-number" | "no-day" | "no-choice" | "no-yes-no" | "no-status";

const NOTHING = /^(?:-|–|n\.?b\.?|n\.?v\.?t\.?|onbekend|niet bekend)$/i;
/** Whether nothing is said in it. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && NOTHING.test(cell));

/** A cell as the value of a field. @param factor 1.000 where amounts stand in thousands of euros */
export function valueIn(cell: Cell, veld: Invoerveld, factor: number, invoer: Invoervelden): Waarde | CellFault {
  if (typeof cell === "object" && cell !== null && "fault" in cell) return cell.fault === "error" ? "error-cell" : "no-value";
  switch (veld.soort) {
    case "euro":
      return amountIn(cell, factor) ?? "no-amount";
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

/** Exact: the number as it is written, times the factor, in whole cents; as precise as its last digit. */
function amountIn(cell: Cell, factor: number): Waarde | undefined {
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

/** A number as it is written: of "1e-7" too. */
const decimalText = (number: number): string | undefined => {
  const text = String(number);
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : undefined;
};

function numberIn(cell: Cell): number | undefined {
  if (typeof cell === "number") return cell;
  const amount = typeof cell === "string" ? parseAmount(cell) : undefined;
  return amount?.unit === 1 ? amount.cents / 100 : undefined;
}

/** A day as a date, in words, or as the number that spreadsheets count days by. */
export function dayOf(cell: Cell | undefined): string | undefined {
  if (typeof cell === "object" && cell !== null && "day" in cell) return cell.day;
  if (typeof cell === "number")
    return Number.isInteger(cell) && cell > FIRST_SERIAL && cell < LAST_SERIAL ? addDays("1899-12-30", cell) : undefined;
  const found = typeof cell === "string" ? dayAt(cell, 0) : undefined;
  return found?.kind === "day" && found.end === String(cell).length ? found.day : undefined;
}
/** From 1995 to 2099. */
const [FIRST_SERIAL, LAST_SERIAL] = [34_700, 73_050];

function yesNoIn(cell: Cell, { ja, nee }: Invoervelden): Waarde | undefined {
  if (typeof cell === "boolean") return { is: cell };
  const key = String(cell).toLowerCase().trim();
  if (ja.includes(key)) return { is: true };
  return nee.includes(key) ? { is: false } : undefined;
}
