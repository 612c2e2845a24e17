import type { CijferRow } from "../data/shapes/cijfers.ts";
import { isIsoDay } from "../domain/dates.ts";
import { fromEuros } from "../domain/money.ts";
import { capital, date, euro, printedEuros, printedPercentage } from "./format.ts";
import { counted, MILLION, PER, PRINTED } from "./texts/units.ts";

const BARE: readonly CijferRow["unit"][] = ["tekst", "cijfer", "aantal"];

/** A published figure as people read it: "€ 3.090.800", "51,6%", "circa 2,5 mln euro", "4.554 dossiers". */
export function cijferText(row: CijferRow): string {
  const about = row.about ? `${row.about} ` : "";
  return `${about}${valueText(row)}`;
}

function valueText({ published, unit, number }: CijferRow): string {
  if (unit === "datum") return dayText(published);
  if (BARE.includes(unit)) return published;
  if (unit === "x 1.000 euro" && number) return euro((number.digits * fromEuros(1_000)) / 10n ** BigInt(number.decimals));
  if (unit === "procent") return printedPercentage(published);
  if (unit === "mln euro") return printedEuros(published, MILLION);
  return unit === "euro" || unit in PER ? printedEuros(published, PER[unit]) : counted(published, unit);
}

/** "2021-08-15", "2018-09" or "2016" as words. */
function dayText(published: string): string {
  if (isIsoDay(published)) return date(published);
  return /^\d{4}-\d{2}$/.test(published) ? date(`${published}-01`).replace(/^1 /, "") : published;
}

/** As printed, with its unit: "3.090,8 × € 1.000". Only words that stand so in the document get quotation marks. A date is not: the document has words, the data a day. */
export const printedText = ({ published, unit, letterlijk }: CijferRow): string => {
  if (unit === "datum") return dayText(published);
  if (unit === "tekst") return letterlijk === undefined ? published : PRINTED.quoted(published);
  if (BARE.includes(unit)) return published;
  if (unit === "x 1.000 euro") return PRINTED.thousands(published);
  return unit === "mln euro" ? PRINTED.millions(published) : counted(published, unit);
};

/** Whether it is words, and not those of the document. */
export const isInOwnWords = (row: CijferRow): boolean => printOf(row) === "ownWords";

/** How a figure stands in its document: as it is shown, as a day, a number in words, or said in other words. */
const printOf = ({ unit, letterlijk, inWoorden }: CijferRow): keyof typeof PRINTED.as => {
  if (unit === "datum") return "day";
  if (inWoorden) return "inWords";
  return unit === "tekst" && letterlijk === undefined ? "ownWords" : "printed";
};

/** What stands in one place: "Gedrukt: 184 dossiers; 189 dossiers. Datum: 15 augustus 2021. In onze woorden: bijna niet" */
export function printedTexts(rows: readonly CijferRow[]): string {
  const byPrint = Map.groupBy(rows, printOf);
  return (["printed", "inWords", "day", "ownWords"] as const)
    .flatMap((kind) => (byPrint.has(kind) ? [PRINTED.as[kind]((byPrint.get(kind) ?? []).map(printedText))] : []))
    .join(". ");
}

/** An item as a label. The letter of a condition stays as the law writes it: "a: drempel". */
export const itemText = (item: string): string => (/^[a-z]: /.test(item) ? item : capital(item));

/** When a figure is of, or was said. */
export const whenText = ({ period, bericht }: Pick<CijferRow, "period" | "bericht">): string =>
  bericht ? PRINTED.said(periodText(period)) : periodText(period);

/** A period as words: "2020", "31 december 2020", "2018–2021"; empty when the document gives none. */
export const periodText = (period: string): string => (/^\d{4}-\d{4}$/.test(period) ? period.replace("-", "–") : dayText(period));
