import type { CijferRow } from "../data/shapes/cijfers.ts";
import type { FiguurId } from "../data/shapes/figuren.ts";
import type { Figure } from "../domain/figures.ts";
import { figuresIn, type YearFigures } from "../domain/vangnet/facts.ts";
import { keptByYear, seenUpTo } from "./invoer/entered.ts";
import { laidOver } from "./invoer/laid.ts";
import type { Known } from "./known.ts";
import { toFigure } from "./published-figure.ts";
import { publishedFigureRows } from "./published-rows.ts";

/** The figures of a municipality by year. */
export type FiguresByYear = ReadonlyMap<number, YearFigures>;

type Field = "budget" | "uitgaven" | "resultaat";

/** Published figures with what staff entered laid over them; what was published of such a year lies under it. Laid once for the same records. */
export function figuresOf(known: Known, gemeente: string): FiguresByYear {
  const laid = laidFor(known);
  const figures = laid.get(gemeente) ?? lay(known, gemeente);
  laid.set(gemeente, figures);
  return figures;
}

type Laid = Map<string, FiguresByYear>;

/** An answer asks for the same figures many times over, with the same context or a copy of it. */
const byContext = new WeakMap<Known, Laid>();
/** By what is published, then by the records, then by who may see what and as of when. */
const byRecords = new WeakMap<object, WeakMap<object, Map<string, Laid>>>();

function laidFor(known: Known): Laid {
  const laid = byContext.get(known) ?? laidAnyway(known);
  byContext.set(known, laid);
  return laid;
}

function laidAnyway(known: Known): Laid {
  const { published, entered, tenants } = known;
  const snapshots = byRecords.get(published) ?? new WeakMap<object, Map<string, Laid>>();
  byRecords.set(published, snapshots);
  const views = snapshots.get(entered) ?? new Map<string, Laid>();
  snapshots.set(entered, views);
  const view = [seenUpTo(known), known.asOfDay, tenants, known.drafts, known.sourcesUpTo].join("|");
  const laid: Laid = views.get(view) ?? new Map();
  views.set(view, laid);
  return laid;
}

function lay(known: Known, gemeente: string): FiguresByYear {
  const published = publishedFigures(known, gemeente);
  const figures = new Map(published);
  for (const [year, kept] of keptByYear(known, gemeente)) {
    const under = published.get(year) ?? {};
    const laid = laidOver(under, kept);
    if (laid) figures.set(year, { ...laid, under });
  }
  return figures;
}

/** As printed. A printed saldo counts where budget and spending are not both printed; where they are, it can only contradict them. */
function publishedFigures(known: Known, gemeente: string): Map<number, YearFigures> {
  const published = new Map<number, YearFigures>();
  const rowsOf = (figuur: FiguurId) => publishedFigureRows(known, gemeente, figuur);
  const put = (field: Field, row: CijferRow) =>
    published.set(Number(row.period), withFigure(published.get(Number(row.period)) ?? {}, field, toFigure(row, known)));
  for (const field of ["budget", "uitgaven"] as const) for (const row of rowsOf(field)) put(field, row);
  for (const row of rowsOf("saldo")) if (!published.get(Number(row.period))?.bestedingen) put("resultaat", row);
  return published;
}

/** Spending and a result say the same: the one that is put last replaces the other. */
function withFigure(figures: YearFigures, field: Field, figure: Figure): YearFigures {
  if (field === "budget") return { ...figures, budget: figure };
  const { bestedingen, resultaat, ...without } = figures;
  return field === "resultaat" ? { ...without, resultaat: figure } : { ...without, bestedingen: { kind: "one-amount", uitgaven: figure } };
}

/** Whether anything is known of a year. */
export const isAnyKnown = (figures: YearFigures | undefined): boolean => figures !== undefined && figuresIn(figures).length > 0;

/** Whether staff entered a figure of a municipality and year. */
export const isEntered = (known: Known, gemeente: string, year: number): boolean =>
  figuresIn(figuresOf(known, gemeente).get(year) ?? {}).some(({ layer }) => layer === "ingevoerd");
