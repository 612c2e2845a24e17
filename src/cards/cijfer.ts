import { parsePrintedNumber } from "../data/numbers.ts";
import type { CijferRow } from "../data/schema.ts";
import { isIsoDay } from "../domain/dates.ts";
import { fromEuros } from "../domain/money.ts";
import { capital, date, euro } from "./format.ts";

const SUFFIX: Partial<Record<CijferRow["unit"], string>> = { procent: "%", "euro per fte": " per fte", "euro per jaar": " per jaar" };
const SINGULAR: Readonly<Record<string, string>> = {
  stemmen: "stem",
  leden: "lid",
  klachten: "klacht",
  gemeenten: "gemeente",
  projecten: "project",
  plekken: "plek",
  plaatsingen: "plaatsing",
  werkgevers: "werkgever",
  personen: "persoon",
  dossiers: "dossier",
  maanden: "maand",
  weken: "week",
  dagen: "dag",
  uren: "uur",
  huishoudens: "huishouden",
  inwoners: "inwoner",
  maatregelen: "maatregel",
};
const BARE: readonly CijferRow["unit"][] = ["tekst", "cijfer", "aantal"];

/** "1 klacht", "4.554 dossiers"; the number as it is written. */
export const counted = (number: string, plural: string): string => `${number} ${number === "1" ? (SINGULAR[plural] ?? plural) : plural}`;

/** A published figure as people read it: "€ 3.090.800", "51,6%", "circa 2,5 mln euro", "4.554 dossiers". */
export function cijferText(row: CijferRow): string {
  const about = row.about ? `${row.about} ` : "";
  return `${about}${valueText(row)}`;
}

function valueText({ published, unit }: CijferRow): string {
  if (unit === "datum") return dayText(published);
  if (BARE.includes(unit)) return published;
  if (unit === "x 1.000 euro") {
    const number = parsePrintedNumber(published);
    return number ? euro((number.digits * fromEuros(1_000)) / 10n ** BigInt(number.decimals)) : published;
  }
  if (unit === "mln euro") return `€\u00a0${published} mln`;
  if (unit === "euro" || unit.startsWith("euro ")) return `€\u00a0${published}${SUFFIX[unit] ?? ""}`;
  return unit in SUFFIX ? `${published}${SUFFIX[unit]}` : counted(published, unit);
}

/** "2021-08-15", "2018-09" or "2016" as words. */
function dayText(published: string): string {
  if (isIsoDay(published)) return date(published);
  return /^\d{4}-\d{2}$/.test(published) ? date(`${published}-01`).replace(/^1 /, "") : published;
}

/** Literally as printed, with its unit: "3.090,8 × € 1.000". A date is not: the document has words, the data a day. */
export const printedText = ({ published, unit }: CijferRow): string => {
  if (unit === "datum") return dayText(published);
  if (unit === "tekst") return `“${published}”`;
  if (BARE.includes(unit)) return published;
  if (unit === "x 1.000 euro") return `${published} × € 1.000`;
  return unit === "mln euro" ? `${published} × € 1.000.000` : counted(published, unit);
};

/** What stands in one place: "Gedrukt: 184 dossiers; 189 dossiers. Datum: 15 augustus 2021". */
export function printedTexts(rows: readonly CijferRow[]): string {
  const [dates, printed] = [rows.filter(({ unit }) => unit === "datum"), rows.filter(({ unit }) => unit !== "datum")];
  const part = (label: string, found: readonly CijferRow[]) => (found.length > 0 ? [`${label}: ${found.map(printedText).join("; ")}`] : []);
  return [...part("Gedrukt", printed), ...part("Datum", dates)].join(". ");
}

/** An item as a label. The letter of a condition stays as the law writes it: "a: drempel". */
export const itemText = (item: string): string => (/^[a-z]: /.test(item) ? item : capital(item));

/** A period as words: "2020", "31 december 2020", "2018–2021"; empty when the document gives none. */
export const periodText = (period: string): string => (/^\d{4}-\d{4}$/.test(period) ? period.replace("-", "–") : dayText(period));
