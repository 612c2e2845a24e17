import type { EntryRef, Figure } from "../../domain/figures.ts";
import { fromCents } from "../../domain/money.ts";
import type { Bestedingen, YearFigures } from "../../domain/vangnet/facts.ts";
import { dayInAmsterdam } from "../../time/day.ts";
import { isFigureStatus } from "../published-figure.ts";
import type { Entry, Kept, KeptFields } from "./entered.ts";

/**
 * What staff entered of a year laid over what is published of it. Amounts of which only the parts by regeling were entered are their sum;
 * spending in any form replaces spending and result below it. Undefined when no figure that the law computes with was entered.
 */
export function laidOver(under: YearFigures, kept: KeptFields): YearFigures | undefined {
  const budget = figureOf(kept.get("budget"));
  const resultaat = figureOf(kept.get("resultaat"));
  const spending = spendingOf(kept);
  const onrechtmatig = summed(["onrechtmatig", "onzeker"], kept);
  if (!budget && !resultaat && !spending && !onrechtmatig) return undefined;
  const known = spending ?? (resultaat ? undefined : under.bestedingen);
  const result = resultaat ?? (spending ? undefined : under.resultaat);
  const counting = budget ?? under.budget;
  return {
    ...(counting && { budget: counting }),
    ...(known && { bestedingen: onrechtmatig ? { ...known, onrechtmatig } : known }),
    ...(result && { resultaat: result }),
  };
}

function spendingOf(kept: KeptFields): Bestedingen | undefined {
  const uitgaven = figureOf(kept.get("uitgaven"));
  if (uitgaven) return { kind: "one-amount", uitgaven };
  const [lasten, baten] = [totalOf("lasten", kept), totalOf("baten", kept)];
  return lasten && baten && { kind: "accounts", lasten, baten };
}

/** The total as it was entered, or the sum of the parts that were. */
function totalOf(total: "lasten" | "baten", kept: KeptFields): Figure | undefined {
  return figureOf(kept.get(total)) ?? summed(partsOf(total, kept.keys()), kept);
}

/** The fields of which this is the sum, as far as they were entered: "lasten-ioaw". */
export const partsOf = (total: string, velden: Iterable<string>): string[] => [...velden].filter((veld) => veld.startsWith(`${total}-`));

/** The later of the parts is told as where it comes from. */
function summed(velden: readonly string[], kept: KeptFields): Figure | undefined {
  const parts = velden.flatMap((veld) => kept.get(veld) ?? []).sort((a, b) => (a.entry.at < b.entry.at ? -1 : 1));
  const figures = parts.flatMap((part) => figureOf(part) ?? []);
  const last = figures.at(-1);
  if (!last) return undefined;
  const sum = (of: (figure: Figure) => bigint) => figures.reduce((total, figure) => total + of(figure), 0n);
  return { ...last, value: sum(({ value }) => value), margin: sum(({ margin }) => margin) };
}

/** An entered amount as a figure: as precise as it was given. */
export function figureOf(kept: Kept | undefined): Figure | undefined {
  if (!kept || typeof kept.waarde.is !== "number") return undefined;
  const { waarde, entry } = kept;
  return {
    value: fromCents(waarde.is as number),
    margin: fromCents(waarde.marge ?? 0),
    status: waarde.status !== undefined && isFigureStatus(waarde.status) ? waarde.status : "onbekend",
    layer: "ingevoerd",
    source: { document: "ingevoerd", place: entry.data.bron },
    knownSince: dayInAmsterdam(new Date(entry.at)),
    entry: refOf(entry),
  };
}

const refOf = ({ number, isDraft, data: { door } }: Entry): EntryRef => ({
  ...(number !== undefined && { number }),
  ...(door !== undefined && { by: door }),
  ...(isDraft && { draft: true }),
});
