import type { Tegenspraak } from "../data/shapes/tegenspraken.ts";
import type { TableBlock } from "./table-card.ts";
import { DIFFERENCES } from "./texts/documenten/vondsten.ts";
import { sourceText, type View } from "./view.ts";

/** The part to unfold on a card with figures that a contradiction touches; none where there is none. */
export const differenceParts = (found: readonly Tegenspraak[], view: View) =>
  found.length > 0 ? [{ title: DIFFERENCES.atFigure, blocks: differenceBlocks(found, view, true) }] : [];

/** A part to unfold for each document, and one for what stands between them. */
export function byDocument(found: readonly Tegenspraak[], view: View) {
  const parts = Map.groupBy(found, documentOf);
  const titleOf = (document: string) => (document === "" ? DIFFERENCES.between : (view.sources.get(document)?.kort ?? document));
  return [...parts]
    .sort(([a], [b]) => Number(a === "") - Number(b === ""))
    .map(([document, same]) => ({
      title: DIFFERENCES.part(titleOf(document), same.length),
      blocks: differenceBlocks(same, view, false, true).map((block) => ({
        ...block,
        title: DIFFERENCES.ofPart(titleOf(document), block.title ?? ""),
      })),
    }));
}

/** The one document that contradicts itself; empty where there are more. */
function documentOf({ lezingen }: Tegenspraak): string {
  const [first = "", ...others] = new Set(lezingen.flatMap(({ document }) => document ?? []));
  return others.length > 0 ? "" : first;
}

/** A block a kind, a line each with both readings. */
export const differenceBlocks = (found: readonly Tegenspraak[], view: View, isNamed = false, compact = false): TableBlock[] =>
  [...Map.groupBy(found, ({ soort }) => soort)].map(([soort, same]) => ({
    title: DIFFERENCES.soort[soort],
    compact,
    rows: same.map((tegenspraak) => {
      const readings = readingsText(tegenspraak, view, isNamed);
      return { label: tegenspraak.over, ...(compact ? { value: readings } : { note: readings }) };
    }),
  }));

/** "Notitie 2020, hfst. 2: 497,9; nagerekend: 497,8". @param isNamed false where the one document stands above it already */
export function readingsText(tegenspraak: Tegenspraak, view: View, isNamed = true): string {
  const isKnown = !isNamed && documentOf(tegenspraak) !== "";
  const sourceOf = ({ document, place = "" }: Tegenspraak["lezingen"][number]) => {
    if (document === undefined) return DIFFERENCES.computed;
    return isKnown && place ? place : sourceText(view, { document, place });
  };
  const readings = tegenspraak.lezingen.map((lezing) => DIFFERENCES.reading(sourceOf(lezing), lezing.zegt));
  return DIFFERENCES.readings(readings, tegenspraak.uitleg);
}
