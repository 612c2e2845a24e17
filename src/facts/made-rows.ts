import { printNumber } from "../data/numbers.ts";
import type { CijferRow } from "../data/shapes/cijfers.ts";
import type { Figuur, FiguurId } from "../data/shapes/figuren.ts";
import type { Estimate, Figure, FigureStatus } from "../domain/figures.ts";
import { type Amount, ratio, toCents } from "../domain/money.ts";
import { figuresIn, relevanteBestedingen, resultaatVan, type YearFigures } from "../domain/vangnet/facts.ts";
import { figuresOf } from "./figures.ts";
import { gemeentenWithEntries } from "./invoer/entered.ts";
import { type Known, nameIn } from "./known.ts";
import { type KnownRow, keyOf, keyOfRow } from "./known-row.ts";
import { inTime, matches, publishedRows, type RowFilter } from "./published-rows.ts";

/** The rows that are not as printed: entered by staff, or computed from an entry, or from printed figures where no document prints them. */
export function madeRows(known: Known, filter: RowFilter, printed: readonly CijferRow[]): KnownRow[] {
  const figuren = Object.values(known.published.figuren).filter(({ topic }) => filter.topic === undefined || topic === filter.topic);
  if (figuren.length === 0) return [];
  const follows = figuren.some(({ id }) => id === "saldo" || id === "saldo-procent");
  // Budget and spending follow from nothing but entries.
  const gemeenten = follows ? gemeentenWithFigures(known, filter) : gemeentenWithEntries(known, filter);
  const printedKeys = new Set(printed.map(keyOfRow));
  return gemeenten
    .flatMap((code) =>
      [...figuresOf(known, code)].flatMap(([year, figures]) =>
        inTime(filter, { period: String(year) }) ? rowsOfYear(known, code, year, figures, figuren, printedKeys) : [],
      ),
    )
    .filter(matches(filter));
}

/** Of those that are asked for, or of all that a document or an entry gives figures of. */
function gemeentenWithFigures(known: Known, { subject, subjects }: RowFilter): string[] {
  const { codes, figuren } = known.published;
  const asked = subject === undefined ? subjects : [subject];
  if (asked) return asked.flatMap((name) => codes.get(name ?? "") ?? []);
  const printed = publishedRows(known, { topic: figuren.budget.topic }).flatMap((row) => codes.get(row.subject) ?? []);
  return [...new Set([...printed, ...gemeentenWithEntries(known, {})])];
}

function rowsOfYear(
  known: Known,
  gemeente: string,
  year: number,
  figures: YearFigures,
  figuren: readonly Figuur[],
  printed: ReadonlySet<string>,
): KnownRow[] {
  const all = figuresIn(figures);
  const entries = all.filter(({ layer }) => layer === "ingevoerd");
  const latest = entries.at(-1) ?? all.at(-1);
  if (!latest) return [];
  const before = figuresIn(figures.under ?? {});
  const isOther = entries.some(({ value }) => !before.some((figure) => figure.value === value));
  const [subject, period] = [nameIn(known, gemeente) ?? gemeente, String(year)];
  const isPrinted = ({ topic, item }: Figuur) => printed.has(keyOf(topic, item, subject, period));
  return figuren.flatMap((figuur) => {
    const own = ownFigure(figuur.id, figures);
    // What follows from printed figures, or from the same ones that were entered, is as it is printed.
    if (own?.layer === "gepubliceerd" || (!own && !isOther && isPrinted(figuur))) return [];
    const print = printOf(figuur.id, figures);
    if (!print) return [];
    const from = own ?? latest;
    return [
      {
        topic: figuur.topic,
        item: figuur.item,
        subject,
        period,
        ...print,
        status: statusOf(own ?? spendingOf(figures) ?? latest),
        place: from.source.place,
        document: from.source.document,
        layer: own ? "ingevoerd" : "berekend",
        ...(from.layer === "ingevoerd" && { entered: from }),
        label: figuur.label,
      } satisfies KnownRow,
    ];
  });
}

/** How certain a computed figure is, its spending decides: a prognosis of that makes a prognosis of the saldo. */
const spendingOf = ({ bestedingen, resultaat }: YearFigures): Figure | undefined =>
  bestedingen?.kind === "accounts" ? bestedingen.lasten : (bestedingen?.uitgaven ?? resultaat);

const statusOf = ({ status }: Figure): Exclude<FigureStatus, "onbekend"> => (status === "onbekend" ? "realisatie" : status);

/** The figure itself where it is known as such, and does not follow from others. */
function ownFigure(id: FiguurId, { budget, bestedingen, resultaat }: YearFigures): Figure | undefined {
  if (id === "budget") return budget;
  if (id === "uitgaven") return bestedingen?.kind === "one-amount" ? bestedingen.uitgaven : undefined;
  return id === "saldo" && !bestedingen ? resultaat : undefined;
}

type Print = Pick<KnownRow, "published" | "unit" | "number">;

function printOf(id: FiguurId, figures: YearFigures): Print | undefined {
  const { budget } = figures;
  if (id === "budget") return budget && euros(budget);
  if (id === "uitgaven") return euros(relevanteBestedingen(figures));
  const saldo = resultaatVan(figures);
  if (id === "saldo") return euros(saldo);
  return saldo && budget && budget.value > 0n ? percent(saldo.value, budget.value) : undefined;
}

function euros(estimate: Estimate | undefined): Print | undefined {
  if (!estimate) return undefined;
  const cents = toCents(estimate.value);
  const number = cents % 100n === 0n ? { digits: cents / 100n, decimals: 0 } : { digits: cents, decimals: 2 };
  return { published: printNumber(number), unit: "euro", number };
}

function percent(part: Amount, whole: Amount): Print {
  const number = { digits: ratio(part, whole, 10_000n), decimals: 2 };
  return { published: printNumber(number), unit: "procent", number };
}
