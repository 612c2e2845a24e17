import type { CijferRow } from "../data/shapes/cijfers.ts";
import type { Amount } from "../domain/money.ts";
import { figuresIn, resultaatVan } from "../domain/vangnet/facts.ts";
import type { FiguresByYear } from "./figures.ts";
import { type Known, nameIn } from "./known.ts";
import { toFigure } from "./published-figure.ts";
import { publishedFigureRows, publishedRows } from "./published-rows.ts";

/** A printed saldo, and what the printed budget minus the printed spending gives. */
export interface Contradiction {
  printed: CijferRow;
  computed: Amount;
  /** The last digits that are printed leave room for both: no answer differs by it. */
  isRounding: boolean;
}

/** Where the printed saldo of a municipality is not what its printed figures give. Figures from elsewhere contradict nothing in the document. */
export function contradictionIn(known: Known, gemeente: string, year: number, figures: FiguresByYear): Contradiction | undefined {
  const used = figures.get(year) ?? {};
  if (figuresIn(used).some(({ layer }) => layer !== "gepubliceerd")) return undefined;
  const printed = publishedFigureRows(known, gemeente, "saldo").find(({ period }) => period === String(year));
  const computed = resultaatVan(used);
  if (!printed || !computed) return undefined;
  const { value, margin } = toFigure(printed, known);
  const apart = value > computed.value ? value - computed.value : computed.value - value;
  return apart === 0n ? undefined : { printed, computed: computed.value, isRounding: apart <= margin + computed.margin };
}

/** What documents say of the saldo of these municipalities together, where they print it for each of them. */
export function regionSaldoRows(known: Known, gemeenten: readonly string[], year: number): CijferRow[] {
  const { saldo } = known.published.figuren;
  const ofYear = publishedRows(known, { topic: saldo.topic, period: String(year) });
  const members = new Set(gemeenten.map((gemeente) => nameIn(known, gemeente)));
  const documents = new Set(ofYear.filter(({ subject }) => members.has(subject)).map(({ document }) => document));
  return ofYear.filter(({ document, subject }) => documents.has(document) && !known.published.codes.has(subject));
}
