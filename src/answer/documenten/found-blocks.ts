import { capital } from "../../cards/format.ts";
import type { Place, TableBlock, TableRow } from "../../cards/table-card.ts";
import { MEASURES } from "../../cards/texts/documenten/documenten.ts";
import { FOUND } from "../../cards/texts/documenten/vondsten.ts";
import type { Thema } from "../../data/shapes/bevindingen.ts";
import type { KnownRow } from "../../facts/known-row.ts";
import { isAboutYear } from "../../facts/published-rows.ts";
import { knownRows } from "../../facts/rows.ts";
import type { QuestionOf } from "../../question/question.ts";
import type { Found } from "../../search/entries.ts";
import type { Hit } from "../../search/search.ts";
import { piecesOf, stemOf } from "../../search/terms.ts";
import type { AnswerContext } from "../context.ts";
import { labelOf, toRow } from "./topic-rows.ts";

/** The figures that were found of one topic. */
export interface FoundRows {
  topic: string;
  label: string;
  rows: KnownRow[];
}

/** From this share of the best score on, figures of one topic fit as well. */
const AS_GOOD = 0.55;

/** The figures among what was found, by topic, of the municipality and year that were asked where there are such. */
export function rowsOf(hits: readonly Hit[], { wie, jaar }: QuestionOf<"zoek">, context: AnswerContext): FoundRows[] {
  const scores = new Map(hits.map(({ found, score }) => [found, score]));
  const scoreOf = (found: Found | undefined): number => (found && scores.get(found)) ?? 0;
  const items = hits.flatMap(({ found }) => (found.soort === "cijfers" ? [found] : []));
  const name = wie === undefined || context.names.membersOf(wie) ? undefined : context.names.nameOf(wie);
  return [...Map.groupBy(items, ({ topic }) => topic)].map(([topic, found]) => {
    const near = new Set(
      found
        .slice(0, 1)
        .concat(found.filter((one) => scoreOf(one) >= scoreOf(found[0]) * AS_GOOD))
        .map(({ item }) => item),
    );
    const items = new Set(found.map(({ item }) => item));
    const known = knownRows(context, { topic }).filter(({ item }) => items.has(item));
    // What fits best first; what fits as well in the order of the document.
    const all = [...known].sort((a, b) => Number(near.has(b.item)) - Number(near.has(a.item)));
    const narrowed = [
      all.filter((row) => row.subject === name && jaar !== undefined && isAboutYear(row, jaar)),
      all.filter((row) => (name === undefined ? jaar !== undefined && isAboutYear(row, jaar) : row.subject === name)),
    ].find((some) => some.length > 0);
    return { topic, label: context.published.onderwerpen.get(topic)?.label ?? topic, rows: narrowed ?? all };
  });
}

/** The places of what is no figure. */
export const placesOf = (hits: readonly Hit[]): Place[] =>
  hits.flatMap(({ found }): Place[] => {
    if (found.soort === "bevinding")
      return [{ what: found.bevinding.tekst, document: found.bevinding.document, place: found.bevinding.place }];
    if (found.soort === "maatregel") return [{ what: found.maatregel.naam, document: found.document, place: found.maatregel.place }];
    return found.soort === "begrip" && found.begrip.bron ? [{ what: found.begrip.naam, ...found.begrip.bron }] : [];
  });

/** What was found in the order of how well it fits; the figures of a topic stand together, and so do the points for and against. */
export function blocksOf(hits: readonly Hit[], rows: readonly FoundRows[], context: AnswerContext): TableBlock[] {
  const blocks = new Map<string, TableBlock>();
  for (const { found } of hits) {
    if (found.soort === "maatregel") {
      blocks.set(found.maatregel.naam, measureBlock(found, context));
      continue;
    }
    const title = blockOf(found, rows);
    const block = blocks.get(title ?? "") ?? { ...(title !== undefined && { title }), rows: [] };
    if (found.soort !== "cijfers") block.rows.push(proseRow(found, context));
    else if (block.rows.length === 0) block.rows.push(...(rows.find(({ topic }) => topic === found.topic)?.rows ?? []).map(figureRow));
    blocks.set(title ?? "", block);
  }
  const [before, against] = [FOUND.side.voor, FOUND.side.tegen].map((title) => blocks.get(title));
  // Both sides, whichever was found first.
  return before && against
    ? [before, against, ...[...blocks.values()].filter((block) => block !== before && block !== against)]
    : [...blocks.values()];
}

const blockOf = (found: Found, rows: readonly FoundRows[]): string | undefined => {
  if (found.soort === "cijfers") return rows.find(({ topic }) => topic === found.topic)?.label;
  if (found.soort !== "bevinding") return undefined;
  return found.bevinding.soort === "voor" || found.bevinding.soort === "tegen" ? FOUND.side[found.bevinding.soort] : undefined;
};

const figureRow = (row: KnownRow): TableRow => toRow(row, labelOf(row));

const whereIn =
  ({ published }: AnswerContext) =>
  (document: string, place: string): string =>
    [published.bronnen.get(document)?.kort ?? document, place].filter(Boolean).join(", ");

/** A measure at a glance: what it is for, for whom, what was done, and where that stands. */
const measureBlock = ({ maatregel, document }: Extract<Found, { soort: "maatregel" }>, context: AnswerContext): TableBlock => ({
  title: maatregel.naam,
  compact: true,
  rows: [...MEASURES.parts(maatregel), { label: FOUND.measureIn, value: whereIn(context)(document, maatregel.place) }],
});

/** A finding or a term: what it says, and below it whose view that is and where it stands. */
function proseRow(found: Extract<Found, { soort: "bevinding" | "begrip" }>, context: AnswerContext): TableRow {
  const where = whereIn(context);
  switch (found.soort) {
    case "bevinding": {
      const { tekst, document, place } = found.bevinding;
      return { label: tekst, note: `${FOUND.whose(found.bevinding)} · ${where(document, place)}` };
    }
    case "begrip": {
      const { naam, uitleg, bron } = found.begrip;
      return { label: `${naam}: ${uitleg}`, note: [FOUND.term, bron ? where(bron.document, bron.place) : ""].filter(Boolean).join(" · ") };
    }
  }
}

/** What a find is about: of a finding the theme that was asked for by its name, else its first. */
export function themaOf(found: Found, woorden: string, { published }: AnswerContext): Thema | undefined {
  if (found.soort === "cijfers") return [...published.themas.values()].find(({ onderwerp }) => onderwerp === found.topic);
  if (found.soort !== "bevinding") return undefined;
  const themas = found.bevinding.over.flatMap((id) => published.themas.get(id) ?? []);
  const sought = new Set(piecesOf(woorden).map(stemOf));
  const isAsked = ({ naam, woorden: names }: Thema) =>
    [naam, ...names].some((name) => piecesOf(name).every((piece) => sought.has(stemOf(piece))));
  return themas.find(isAsked) ?? themas[0];
}

export function titleOf(found: Found, woorden: string, context: AnswerContext): string {
  switch (found.soort) {
    case "bevinding":
      return themaOf(found, woorden, context)?.naam ?? FOUND.title;
    case "cijfers":
      return context.published.onderwerpen.get(found.topic)?.label ?? FOUND.title;
    case "maatregel":
      return capital(found.maatregel.naam);
    case "begrip":
      return found.begrip.naam;
  }
}
