/** Amounts, percentages and factors in the notations that people use. */

const UNITS: Record<string, number> = {
  miljoenen: 1e6,
  miljoen: 1e6,
  milioen: 1e6,
  miljon: 1e6,
  milj: 1e6,
  mln: 1e6,
  mlj: 1e6,
  mio: 1e6,
  m: 1e6,
  miljard: 1e9,
  mld: 1e9,
  duizend: 1e3,
  dzd: 1e3,
  "k€": 1e3,
  keur: 1e3,
  k: 1e3,
  ton: 1e5,
};
/** What a word multiplies by: "miljoen". */
export const unitOf = (word: string): number | undefined => (Object.hasOwn(UNITS, word) ? UNITS[word] : undefined);

const UNIT = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join("|");
const EURO = String.raw`(?:€|eur(?:o(?:'?s)?)?(?![\p{L}]))`;
// A dot or space before exactly three digits is a thousands mark.
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?!\.?\d)(?:,\d+)?|\d{1,3}(?: \d{3}){1,4}(?!\.?\d)(?:,\d+)?|\d+(?:[.,]\d+)?`;
const END = String.raw`(?![\p{L}\d]|[.,:/]\d)`;
const SIGN = String.raw`(?:-\/-|[-+])`;
/** A minus that stands apart belongs to the amount, but a dash before a year is a dash. */
const APART = String.raw`(?: ?(?=€|eur)| (?!(?:19|20)\d\d(?!\d|[.,]\d|\p{L}| ?(?:${UNIT})(?![\p{L}\d])))|)`;

const AMOUNT = new RegExp(
  String.raw`(?<paren>\( ?)?(?<before>${SIGN}${APART})?(?:(?<euro>${EURO} ?)(?:(?<front>${UNIT}) )?(?<behind>${SIGN} ?)?)?(?<number>${NUMBER})(?<dash>,--?|,=)?(?: ?(?<unit>${UNIT})(?![\p{L}\d]))?\.?(?<tail> ?${EURO}(?! ?[-+]?\d))?(?<centen> cent(?:en)?(?![\p{L}]))?(?<minus>-(?=[\s);]|$))?(?<close> ?\))?${END}`,
  "iuy",
);

export interface Amount {
  cents: number;
  /** Neither € nor a unit stood with it. */
  bare: boolean;
  unit: number;
  /** A plus or minus stood with it. */
  sign?: 1 | -1;
  /** It stood between brackets, as accountants write what is below zero. */
  brackets?: true;
  year?: number;
  /** "400 390 380" can be three numbers as well as one. */
  parts?: number[];
}

/** Digits beyond this are no amount, and past what a JSON number holds. */
const LONGEST_NUMBER = 25;

/** The amount at a place in a line: "€ 2,2 mln", "-265.600", "(8.942.339)". */
export function amountAt(line: string, at: number): { amount: Amount; end: number } | undefined {
  AMOUNT.lastIndex = at;
  const groups = AMOUNT.exec(line)?.groups;
  if (!groups) return undefined;
  const { paren, before, euro, front, behind, number = "", dash, unit, tail, centen, minus, close } = groups;
  const digits = number.replaceAll(" ", "");
  if (digits.length > LONGEST_NUMBER) return undefined;
  const isEnclosed = paren !== undefined && close !== undefined;
  const end = AMOUNT.lastIndex - (close !== undefined && !isEnclosed ? close.length : 0);
  const factor = unitOf((unit ?? front ?? "").toLowerCase()) ?? 1;
  const isMinus = [before, behind].some((sign) => sign?.startsWith("-")) || minus !== undefined;
  const sign = isMinus ? -1 : before || behind ? 1 : undefined;
  const cents = Math.round(toCents(digits, factor) / (centen ? 100 : 1)) * (sign ?? 1);
  const bare = !euro && !tail && !unit && !dash && !centen;
  const isYear = bare && sign === undefined && /^(199\d|20\d{2})$/.test(number);
  const parts = number.includes(" ") ? number.split(" ").map(Number) : undefined;
  return {
    amount: {
      cents,
      bare,
      unit: factor,
      ...(sign && { sign }),
      ...(isEnclosed && !isYear && { brackets: true }),
      ...(isYear && { year: Number(number) }),
      ...(parts && { parts }),
    },
    end,
  };
}

/** A field of a form as one amount, or nothing. */
export function parseAmount(text: string): Amount | undefined {
  const found = text === "" ? undefined : amountAt(text, 0);
  return found?.end === text.length ? found.amount : undefined;
}

const PERCENT = new RegExp(
  String.raw`(?<sign>${SIGN} ?)?(?<number>\d{1,6}(?:[.,]\d{1,4})?) ?(?:%|(?:procent|pct|percent)(?![\p{L}]))`,
  "iuy",
);

/** "9,17%", "-5 procent" → hundredths of a per cent, rounded. */
export function percentAt(line: string, at: number): { honderdsten: number; sign?: 1 | -1; end: number } | undefined {
  PERCENT.lastIndex = at;
  const groups = PERCENT.exec(line)?.groups;
  if (!groups) return undefined;
  const { sign: typed, number = "" } = groups;
  const sign = typed?.startsWith("-") ? -1 : typed ? 1 : undefined;
  const honderdsten = Math.round(Number(number.replace(",", ".")) * 100) * (sign ?? 1);
  return { honderdsten, ...(sign && { sign }), end: PERCENT.lastIndex };
}

const SCALE = /\(?(?:bedragen )?(?:in )?(?:[x×*] ?€? ?|€ ?[x×*] ?)(1[. ]?000(?:[. ]?000)?)(?![\d.,])(?: euro)?\)?/iuy;

/** "(x 1.000)": what every amount of the table is to be multiplied by. */
export function scaleAt(line: string, at: number): { factor: number; end: number } | undefined {
  SCALE.lastIndex = at;
  const number = SCALE.exec(line)?.[1];
  return number === undefined ? undefined : { factor: Number(number.replace(/[. ]/g, "")), end: SCALE.lastIndex };
}

/** The number × factor in whole cents, halves up; decimals beyond a cent are rounded. */
function toCents(number: string, factor: number): number {
  const isThousands = /^\d{1,3}(\.\d{3})+(,|$)/.test(number);
  const plain = isThousands ? number.replaceAll(".", "").replace(",", ".") : number.replace(",", ".");
  return scaled(plain, factor);
}

/** Decimals as text × factor → cents, halves up: no floats. */
export function scaled(decimal: string, factor: number): number {
  const [whole = "0", decimals = ""] = decimal.split(".");
  const all = BigInt(whole + decimals) * BigInt(factor) * 100n;
  const divisor = 10n ** BigInt(decimals.length);
  return Number((all * 2n + divisor) / (divisor * 2n));
}

/** An amount without a unit of its own, in cents with the unit of another: in "tussen 5,9 en 6,2 mln" it stands once. */
export function inUnitOf(amount: Amount & { text: string }, other: Amount): number {
  const unit = Object.keys(UNITS).find((name) => UNITS[name] === other.unit);
  const shared = amount.bare && amount.unit === 1 && unit ? parseAmount(`${amount.text} ${unit}`) : undefined;
  return shared?.cents ?? amount.cents;
}
