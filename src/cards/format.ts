import type { IsoDay } from "../domain/dates.ts";
import { type Amount, type BasisPoints, fromCents, fromEuros, ratio, toCents, toEuros, toExactDecimals } from "../domain/money.ts";
import { MONTHS, partsInAmsterdam } from "../time/day.ts";
import { LONGEST_ECHO, LONGEST_NAME, LONGEST_TITLE, shorten } from "./limits.ts";

const NBSP = "\u00a0";

const thousands = (digits: bigint): string => digits.toString().replace(/\B(?=(\d{3})+$)/g, ".");

/** Below zero as people write it: a minus, before the euro sign. */
const MINUS = "−";
/** Keeps what it stands between on one line, and is not seen. */
const WORD_JOINER = "\u2060";
export const joinedMinus = (text: string): string => text.replaceAll(`${MINUS}€`, `${MINUS}${WORD_JOINER}€`);
/** No line ends within it. */
export const unbroken = (text: string): string => text.replaceAll(" ", NBSP).replaceAll("-", `-${WORD_JOINER}`);
export const withoutJoiner = (text: string): string => text.replaceAll(WORD_JOINER, "");
const signed = (isBelow: boolean, amount: string): string => `${isBelow ? MINUS : ""}€${NBSP}${amount}`;

/** Exact: whole euros where nothing stands behind the comma, else as many decimals as there are. "€ 409.117,50" */
export const euro = (amount: Amount): string => {
  const { sign, euros, decimals } = toExactDecimals(amount);
  return signed(sign === "-", `${thousands(euros)}${/^0*$/.test(decimals) ? "" : `,${decimals}`}`);
};

/**
 * A bound in whole cents: what is in cents is more than "€ 540.925,92" when it is more than 540.925,92525, and less than "€ 540.925,93"
 * when it is less than that. A bound is not below zero.
 */
export const euroMoreThan = (bound: Amount): string => euro((bound / CENT) * CENT);
export const euroLessThan = (bound: Amount): string => euro(((bound + CENT - 1n) / CENT) * CENT);
const CENT = fromCents(1);

/** Always with cents, for columns that are added up; an exact bound keeps its further decimals. "€ 5.454.900,00" */
export const euroCents = (amount: Amount): string => {
  const { sign, euros, decimals } = toExactDecimals(amount);
  return signed(sign === "-", `${thousands(euros)},${decimals}`);
};

/** How far a figure reaches. "± € 100" */
export const plusMinus = (margin: Amount): string => `± ${euro(margin)}`;

/** The same beside an amount in whole euros. */
export const plusMinusRounded = (margin: Amount): string => `± ${euroRounded(margin)}`;

/** Rounded to whole euros, for headlines. "€ 106.191" */
export const euroRounded = (amount: Amount): string => {
  const euros = toEuros(amount);
  return signed(euros < 0n, thousands(euros < 0n ? -euros : euros));
};

/** An amount that is no more than an expectation: "€ 6,08 mln", "€ 610.000", and what is small in whole euros: "€ 1.723". */
export const euroAbout = (amount: Amount): string => {
  const size = amount < 0n ? -amount : amount;
  if (size >= fromEuros(999_500)) return signed(amount < 0n, `${decimal(ratio(size, fromEuros(1_000_000), 100n), 2)} mln`);
  const unit = size >= fromEuros(100_000) ? 1_000n : 1n;
  return signed(amount < 0n, thousands(ratio(size, fromEuros(unit), 1n) * unit));
};

/** A share of statistics, 0,0215, in per cents: "2,2%". */
export const aboutShare = (share: number): string => `${decimal(BigInt(Math.round(share * 1_000)), 1)}%`;

/** "× € 1.000" */
export const inUnits = (factor: number): string => `× €\u00a0${count(factor)}`;

export const euroOfCents = (cents: number): string => euro(fromCents(cents));

/** An amount as it goes back into a form field: "5454900" or "5454900,50". */
export const plainAmount = (amount: Amount): string => {
  const cents = toCents(amount);
  const absolute = cents < 0n ? -cents : cents;
  const decimals = (absolute % 100n).toString().padStart(2, "0");
  return `${cents < 0n ? "-" : ""}${thousands(absolute / 100n)}${decimals === "00" ? "" : `,${decimals}`}`;
};

/** An amount as a document prints it, with what it is per: "€ 3.090.800", "€ 2,5 mln". */
export const printedEuros = (printed: string, per?: string): string =>
  `${signed(printed.startsWith("-"), printed.replace(/^-/, ""))}${per === undefined ? "" : ` ${per}`}`;
export const printedPercentage = (printed: string): string => `${printed.replace(/^-/, MINUS)}%`;

/** A rate of the law: 750 → "7,5%". */
export const rate = (basisPoints: BasisPoints): string => `${decimal(BigInt(basisPoints), 2).replace(/,?0+$/, "")}%`;

/**
 * A ratio with two decimals: "11,39%". Where rounding would show it as the threshold it is not on,
 * as many more decimals as it takes to tell them apart (at most six).
 */
export const percentage = (part: Amount, whole: Amount, threshold?: BasisPoints): string => {
  for (let decimals = 2; decimals <= 6; decimals++) {
    const scaled = ratio(part, whole, 10n ** BigInt(decimals + 2));
    const shown = BigInt(threshold ?? -1) * 10n ** BigInt(decimals - 2);
    const isExactlyThreshold = part * 10_000n === BigInt(threshold ?? -1) * whole;
    if (threshold === undefined || scaled !== shown || isExactlyThreshold) return `${decimal(scaled, decimals)}%`;
  }
  return `${decimal(ratio(part, whole, 10_000n), 2)}%`;
};

/** A ratio with four decimals, for shares that are shown as exact: "8,1937%". */
export const exactPercentage = (part: Amount, whole: Amount): string => `${decimal(ratio(part, whole, 1_000_000n), 4)}%`;

/** An amount in thousands of euros, as tables print it: "497,8". */
export const inThousands = (amount: Amount, decimals: number): string => {
  const scaled = ratio(amount, fromEuros(1_000), 10n ** BigInt(decimals));
  return decimals === 0 ? thousands(scaled) : decimal(scaled, decimals);
};

const decimal = (scaled: bigint, decimals: number): string => {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  return `${scaled < 0n ? MINUS : ""}${thousands(BigInt(digits.slice(0, -decimals)))},${digits.slice(-decimals)}`;
};

/** "15 augustus 2021" */
export const date = (day: IsoDay): string => {
  const [year, month, dayOfMonth] = day.split("-").map(Number);
  return `${dayOfMonth} ${MONTHS[(month ?? 1) - 1]} ${year}`;
};

/** The time on the clock in the Netherlands: "9.00 uur". */
export const clock = (instant: string): string => {
  const { hour, minute } = partsInAmsterdam(new Date(instant));
  return clockTime(`${hour}:${minute}`);
};

/** A time as data, "09:00", as people write it: "9.00 uur". */
export const clockTime = (time: string): string => {
  const [hour, minute] = time.split(":");
  return `${Number(hour)}.${minute} uur`;
};

/** "maandag 23 november 2026 om 9.00 uur" */
export const moment = (instant: string): string => {
  const { weekday, day, month, year } = partsInAmsterdam(new Date(instant));
  return `${weekday} ${day} ${month} ${year} om ${clock(instant)}`;
};

/** "22-11-2026", for small print. */
export const dateShort = (day: IsoDay): string => day.split("-").map(Number).reverse().join("-");

/** A day, or the months it spans: "31 oktober 2021", "september 2019", "september tot en met november 2020". */
export const period = (from: IsoDay, until: IsoDay): string => {
  if (from === until) return date(until);
  const [first, last] = [MONTHS[Number(from.slice(5, 7)) - 1] ?? "", MONTHS[Number(until.slice(5, 7)) - 1] ?? ""];
  const wholeMonths = from.endsWith("-01") && Number(until.slice(8)) >= 30;
  if (!wholeMonths) return `${date(from)} tot en met ${date(until)}`;
  return first === last ? `${first} ${until.slice(0, 4)}` : `${first} tot en met ${last} ${until.slice(0, 4)}`;
};

/** "2018", "2018 en 2019", "2018, 2019 en 2020" */
export const list = (items: readonly (string | number)[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`;

export const count = (number: number): string => thousands(BigInt(number));

/** So many percent of a number, exact: "380" or "379,05". */
export const percentOf = (number: number, percent: number): string => {
  const hundredths = BigInt(number) * BigInt(percent);
  return hundredths % 100n === 0n ? thousands(hundredths / 100n) : decimal(hundredths, 2);
};

const WORDS = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
/** A small number in words, as a sentence has it: "zeven", "13". */
export const countWord = (number: number): string => WORDS[number] ?? count(number);

export const days = (number: number): string => (number === 1 ? "1 dag" : `${count(number)} dagen`);

/** What a person typed, safe to show: cards render Markdown and links. */
export const echo = (typed: string): string => shorten(plain(typed), LONGEST_ECHO);

const plain = (typed: string): string =>
  typed
    .replace(/[^\p{L}\p{N} .,'€%-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

/** A name that others gave, of a person or a channel: without what a card would read as Markdown. */
export const plainName = (name: string): string => shorten(name.replace(/[*_`#<>[\]\\|~]/g, ""), LONGEST_NAME);

/** Words that open a page: cards render Markdown. Only with an address from our own data or configuration. */
export const link = (text: string, address: string): string => `[${text}](${address})`;

/** Lines as a list, in the Markdown that cards render. */
export const listed = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\r");
export const bold = (text: string): string => `**${text}**`;

/** What fits on a button of a phone; names of channels can be long. */
export const fitting = (title: string): string => shorten(title, LONGEST_TITLE);

/** As the rest of a sentence; a name in capitals keeps them: "bijdrage algemene middelen", "BUIG-budget". */
export const lowerFirst = (text: string): string => (/^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
