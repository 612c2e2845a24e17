import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePrintedNumber } from "../../src/data/numbers.ts";
import { type CijferRow, EUROS_PER_UNIT } from "../../src/data/shapes/cijfers.ts";
import { published } from "../support.ts";

type Kind = keyof typeof KINDS | "count";
type Unit = CijferRow["unit"];

/** document|topic|item|subject|period, with |status behind it only where that leaves more than one row. */
type RowRef = string;
type Part = RowRef | { getal: string } | { getal: string; unit: Unit } | { kind: Kind; parts: Part[] };

/** What a recomputation of published figures gives. Data, because the documents do not always agree with themselves. */
interface Control {
  id: string;
  kind: Kind;
  /** The printed figure; with `getal` what the document does not print as a number, and the row with the words for it if there is one. */
  result: RowRef | { getal: string; unit: Unit; rij?: RowRef };
  parts: Part[];
  klopt: boolean;
  berekend?: string;
  opmerking?: string;
}

/** Exact; `under` is always positive. */
interface Fraction {
  over: bigint;
  under: bigint;
}

const fraction = (over: bigint, under = 1n): Fraction => (under < 0n ? { over: -over, under: -under } : { over, under });
const plus = (a: Fraction, b: Fraction) => fraction(a.over * b.under + b.over * a.under, a.under * b.under);
const times = (a: Fraction, b: Fraction) => fraction(a.over * b.over, a.under * b.under);
const minus = (a: Fraction, b: Fraction) => plus(a, fraction(-b.over, b.under));
const dividedBy = (a: Fraction, b: Fraction) => times(a, fraction(b.under, b.over));
const isNegative = ({ over }: Fraction) => over < 0n;
const isMore = (a: Fraction, b: Fraction) => isNegative(minus(b, a));

const KINDS = {
  sum: (...all: Fraction[]) => all.reduce(plus),
  difference: (...all: Fraction[]) => all.reduce(minus),
  product: (...all: Fraction[]) => all.reduce(times),
  /** The first as a share of all that follow. */
  ratio: (first: Fraction, ...whole: Fraction[]) => dividedBy(first, whole.reduce(plus)),
  mean: (...all: Fraction[]) => dividedBy(all.reduce(plus), fraction(BigInt(all.length))),
  highest: (...all: Fraction[]) => all.reduce((a, b) => (isMore(b, a) ? b : a)),
  lowest: (...all: Fraction[]) => all.reduce((a, b) => (isMore(a, b) ? b : a)),
  "count-negative": (...all: Fraction[]) => fraction(BigInt(all.filter(isNegative).length)),
} as const satisfies Record<string, (first: Fraction, ...rest: Fraction[]) => Fraction>;

const controls: Control[] = JSON.parse(readFileSync(new URL("controles.json", import.meta.url), "utf8"));

const keyOf = ({ document, topic, item, subject, period, status }: CijferRow) => [document, topic, item, subject, period, status].join("|");

function rowOf(ref: RowRef): CijferRow {
  const [row, ...others] = published.cijfers.filter((candidate) => `${keyOf(candidate)}|`.startsWith(`${ref}|`));
  if (!row || others.length > 0) throw new Error(`"${ref}" names ${row ? others.length + 1 : "no"} rows`);
  return row;
}

/** Euros, a share of 1 or a plain number in one unit of the print. */
function worthOf(unit?: Unit): Fraction {
  if (unit === "procent") return fraction(1n, 100n);
  return fraction(Object.entries(EUROS_PER_UNIT).find(([money]) => money === unit)?.[1] ?? 1n);
}

function printed(text: string) {
  const number = parsePrintedNumber(text);
  if (!number) throw new Error(`"${text}" is not a number in Dutch notation`);
  const scale = 10n ** BigInt(number.decimals);
  return { scale, value: fraction(number.digits, scale) };
}

function amountOf(part: Part): Fraction {
  if (typeof part !== "string" && "kind" in part) return compute(part);
  const { text, unit } = typeof part === "string" ? printOf(part) : { text: part.getal, unit: "unit" in part ? part.unit : undefined };
  return times(printed(text).value, worthOf(unit));
}

function printOf(result: Control["result"]) {
  if (typeof result !== "string") return { text: result.getal, unit: result.unit };
  const { published: text, unit, about } = rowOf(result);
  return { text, unit, about };
}

function compute({ kind, parts }: { kind: Kind; parts: Part[] }): Fraction {
  if (kind === "count") return fraction(BigInt(rowsIn(parts).length));
  const [first, ...rest] = parts.map(amountOf);
  if (!first) throw new Error("A recomputation without parts");
  return KINDS[kind](first, ...rest);
}

const rowsIn = (parts: Part[]): CijferRow[] =>
  parts.flatMap((part) => (typeof part === "string" ? [rowOf(part)] : "kind" in part ? rowsIn(part.parts) : []));

/** Judged at the precision printed: 2,95 bears out a printed 3. */
function outcomeOf({ kind, result, parts }: Control): Pick<Control, "klopt" | "berekend"> {
  const { text, unit, about } = printOf(result);
  const { scale, value } = printed(text);
  const computed = dividedBy(compute({ kind, parts }), worthOf(unit));
  const rounded = roundHalfUp(times(computed, fraction(scale)));
  const klopt = about === "meer dan" ? isMore(computed, value) : rounded * value.under === value.over * scale;
  return klopt ? { klopt } : { klopt, berekend: inDutch(rounded, scale) };
}

function roundHalfUp({ over, under }: Fraction): bigint {
  const doubled = 2n * over + under;
  const quotient = doubled / (2n * under);
  return doubled % (2n * under) < 0n ? quotient - 1n : quotient;
}

function inDutch(digits: bigint, scale: bigint): string {
  const absolute = digits < 0n ? -digits : digits;
  const whole = String(absolute / scale).replace(/\B(?=(\d{3})+$)/g, ".");
  const decimals = scale > 1n ? `,${String(absolute % scale).padStart(String(scale).length - 1, "0")}` : "";
  return `${digits < 0n ? "-" : ""}${whole}${decimals}`;
}

/** The rows on which a reader must be told: the printed figure, or what it would have been the total of. */
function rowsToRemarkOn({ result, parts }: Control): CijferRow[] {
  const ref = typeof result === "string" ? result : result.rij;
  return ref === undefined ? rowsIn(parts) : [rowOf(ref)];
}

describe("what the documents let one recompute", () => {
  it.each(controls)("$id", (control) => {
    const { klopt, berekend } = control;
    expect(outcomeOf(control)).toEqual(berekend === undefined ? { klopt } : { klopt, berekend });
  });

  it("does not add up here, and nowhere else", () => {
    expect(controls.filter(({ klopt }) => !klopt).map(({ id }) => id)).toEqual([
      "uitgaven-totaal",
      "saldo-deurne",
      "saldo-totaal-uit-delen",
      "saldo-in-de-tekst",
      "gemeenten-met-tekort",
      "vangnet-gemert-bakel",
      "dossiers-totaal",
      "statushouders-aandeel",
      "vso-pro-kaderbrief-en-evaluatie",
      "ability-budgetneutraal-2016",
      "ability-bijdrage-in-de-tekst",
      "ability-tekort-2018-is-exploitatietekort",
      "ability-oploop-exploitatietekort",
      "ability-bedrijfsresultaat-2019",
      "ability-bedrijfsresultaat-2020",
      "ability-bedrijfsresultaat-2021",
      "ability-wegvallend-deel-2019",
      "ability-budgetneutraal-2018",
      "ability-budgetneutraal-2019",
      "enquete-hoogste-instrument",
      "lks-s-gravenhage",
      "lks-helmond",
      "lks-oss",
      "sleutel-totaal",
      "participatiebudget-percentage",
      "adviesnota-vier-jaar",
      "lks-geraamd",
      "weerstand-tekort",
      "weerstand-minimum",
      "leden-peelgemeenten",
    ]);
  });

  it("carries a remark where it does not add up", () => {
    const silent = controls.filter((control) => !control.klopt && rowsToRemarkOn(control).some(({ remark }) => !remark));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it("has every control once, and every figure for the seven municipalities together in one", () => {
    const ids = controls.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const recomputed = new Set(controls.flatMap(({ result }) => (typeof result === "string" ? [keyOf(rowOf(result))] : [])));
    const forgotten = published.cijfers.filter((row) => isTotalOfSeven(row) && !recomputed.has(keyOf(row)));
    expect(forgotten.map(keyOf)).toEqual([]);
  });
});

function isTotalOfSeven(row: CijferRow): boolean {
  if (row.subject !== "Alle gemeenten" || !parsePrintedNumber(row.published)) return false;
  const parts = published.cijfers.filter((part) => keyOf({ ...part, subject: row.subject }) === keyOf(row) && part !== row);
  return parts.length === 7;
}
