import { isIsoDay } from "../../domain/dates.ts";
import { MONTHS } from "../../time/day.ts";
import { normalise, toKey } from "./normalise.ts";

export type Token =
  | { kind: "word"; text: string; key: string }
  /** A number that may be an amount; `bare` when neither € nor a unit stood with it. */
  | { kind: "amount"; text: string; cents: number; bare: boolean; unit: number; year?: number }
  | { kind: "day"; text: string; day: string }
  /** Digits that are no number, year or day. */
  | { kind: "unreadable"; text: string };

const UNITS: Record<string, number> = {
  mln: 1e6,
  miljoen: 1e6,
  miljoenen: 1e6,
  milioen: 1e6,
  miljon: 1e6,
  milj: 1e6,
  mio: 1e6,
  m: 1e6,
  mld: 1e9,
  miljard: 1e9,
  k: 1e3,
  dzd: 1e3,
  duizend: 1e3,
  ton: 1e5,
  euro: 1,
  eur: 1,
};
const UNIT = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join("|");
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const AMOUNT = new RegExp(`^([-+]?)(€?)([-+]?)(${NUMBER})(?:,--?|,=)?(${UNIT})?$`);

/** Names of figures in two words; the second alone is another figure. */
const TWO_WORDS: [RegExp, string][] = [
  [/\b(onrechtmatige|onzekere)( (of|en) (onrechtmatige|onzekere))? (uitgaven|bestedingen|lasten)\b/g, "onrechtmatig"],
  [/\bnetto[ -]lasten\b/g, "nettolasten"],
  [/\brelevante bestedingen\b/g, "bestedingen"],
];

/** The years that are said, each once, in order. */
export const yearsIn = (tokens: readonly Token[]): number[] => [
  ...new Set(tokens.flatMap((token) => (token.kind === "amount" && token.year !== undefined ? [token.year] : []))),
];

/** Text as typed → tokens. Signs, euro signs and units that stand apart are joined to their number. */
export function tokenise(text: string): Token[] {
  const joined = TWO_WORDS.reduce((line, [words, word]) => line.replace(words, word), normalise(text))
    .replace(/[?!;()"*_~±]|,=|(?<!\d)[:=]|[:=](?!\d{2}\b)|[.,](?=\s|$)/g, " ")
    .replace(/([a-z])-?((?:19|20)\d{2})(?![\d.,-])/g, "$1 $2")
    .replace(/€\s+/g, "€")
    .replace(new RegExp(String.raw`(\d)\s+(${UNIT})(?=[\s-]|$)`, "g"), "$1$2")
    .replace(new RegExp(String.raw`(\d(?:${UNIT}))\s+euro(?=\s|$)`, "g"), "$1")
    .replace(
      new RegExp(
        String.raw`(\d{1,2})\s+(${MONTHS.join("|")}|${MONTHS.map((month) => month.slice(0, 3)).join("|")}|mrt)\s+((?:19|20)\d{2})`,
        "g",
      ),
      "$1-$2-$3",
    )
    // A dash is nothing before a year, "tot" between two amounts, and else a minus.
    .replace(/(^|\s)-\s+(?=(?:19|20)\d{2}(?:\s|$))/g, "$1")
    .replace(new RegExp(String.raw`(\d(?:${UNIT})?)(?<!\s(?:19|20)\d{2})\s+-\s+(?=€?\d)`, "g"), "$1 tot ")
    .replace(new RegExp(String.raw`(\d(?:${UNIT})?)-(?=€?\d+(?:[.,]\d+)*(?:${UNIT})(?:\s|$))`, "g"), "$1 tot ")
    .replace(/(^|\s)-\s+(?=[€\d])/g, "$1-");
  return joined
    .split(/\s+/)
    .filter((chunk) => /[\p{L}\d€]/u.test(chunk))
    .map(toToken);
}

function toToken(chunk: string): Token {
  const day = parseDay(chunk);
  if (day) return { kind: "day", text: chunk, day };
  const shortYear = /^'(\d{2})$/.exec(chunk)?.[1];
  if (shortYear) return yearToken(chunk, Number(shortYear) + (Number(shortYear) >= 90 ? 1900 : 2000));
  const amount = parseAmount(chunk);
  if (amount) return amount;
  return /^[-+€]*\d/.test(chunk) ? { kind: "unreadable", text: chunk } : { kind: "word", text: chunk, key: toKey(chunk) };
}

/** More digits are no amount, and past what a JSON number holds. */
const LONGEST_NUMBER = 25;

/** One chunk as an amount: "€2,2mln", "-265.600", "621k". A dot before exactly three digits is a thousands mark. */
export function parseAmount(chunk: string): (Token & { kind: "amount" }) | undefined {
  const match = AMOUNT.exec(chunk);
  if (!match) return undefined;
  const [, before, euro, behind, number = "", unit] = match;
  if (number.length > LONGEST_NUMBER) return undefined;
  const factor = unit ? (UNITS[unit] ?? 1) : 1;
  const cents = toCents(number, factor) * (before === "-" || behind === "-" ? -1 : 1);
  const bare = !euro && !unit;
  const year = bare && !before && !behind && /^(199\d|20\d{2})$/.test(number) ? { year: Number(number) } : {};
  return { kind: "amount", text: chunk, cents, bare, unit: factor, ...year };
}

/** An amount without a unit of its own, with the unit of another: in "tussen 5,9 en 6,2 mln" it stands once. */
export function inUnitOf(amount: Token & { kind: "amount" }, other: Token & { kind: "amount" }): number {
  const unit = Object.keys(UNITS).find((name) => UNITS[name] === other.unit) ?? "";
  return (amount.bare ? parseAmount(amount.text + unit)?.cents : undefined) ?? amount.cents;
}

/** The number × factor in whole cents, halves up; decimals that a person types beyond a cent are rounded. */
function toCents(number: string, factor: number): number {
  const plain = /^\d{1,3}(\.\d{3})+(,|$)/.test(number) ? number.replaceAll(".", "").replace(",", ".") : number.replace(",", ".");
  const [whole = "0", decimals = ""] = plain.split(".");
  const scaled = BigInt(whole + decimals) * BigInt(factor) * 100n;
  const divisor = 10n ** BigInt(decimals.length);
  return Number((scaled * 2n + divisor) / (divisor * 2n));
}

const yearToken = (text: string, year: number): Token => ({ kind: "amount", text, cents: year * 100, bare: true, unit: 1, year });

/** "15-8-2021", "15/8/2021", "2021-08-15", "15-augustus-2021" or "15-aug-2021" → ISO day; undefined when it is none. */
function parseDay(chunk: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(chunk);
  const dutch = /^(\d{1,2})[-/]([a-z]+|\d{1,2})[-/](\d{4})$/.exec(chunk);
  const text = iso
    ? chunk
    : dutch
      ? `${dutch[3]}-${String(monthNumber(dutch[2] ?? "")).padStart(2, "0")}-${dutch[1]?.padStart(2, "0")}`
      : "";
  return isIsoDay(text) ? text : undefined;
}

const monthNumber = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word);
  return MONTHS.findIndex((month) => month === word || month.slice(0, 3) === word || (word === "mrt" && month === "maart")) + 1;
};
