import type { Bevinding } from "../data/shapes/bevindingen.ts";
import type { CijferRow } from "../data/shapes/cijfers.ts";
import type { Tegenspraak } from "../data/shapes/tegenspraken.ts";
import { isOut, type Known } from "./known.ts";

/** The ids of the topics that a document has figures on; none before it was out. */
export const topicsIn = (known: Known, document: string): string[] =>
  isOut(known, { document }) ? [...new Set(known.published.cijfers.flatMap((row) => (row.document === document ? [row.topic] : [])))] : [];

/** The findings of a document, in its order; none before it was out. */
export const findingsIn = (known: Known, document: string): Bevinding[] =>
  isOut(known, { document }) ? known.published.bevindingen.filter((row) => row.document === document) : [];

/** The contradictions that can be known: every document that they name was out. Of one document where it is given. */
export const tegensprakenOf = (known: Known, document?: string): Tegenspraak[] =>
  known.published.tegenspraken.filter(
    ({ lezingen }) =>
      lezingen.every((lezing) => lezing.document === undefined || isOut(known, { document: lezing.document })) &&
      (document === undefined || lezingen.some((lezing) => lezing.document === document)),
  );

/** Those that touch any of these figures. */
export const touching = (known: Known, rows: readonly Pick<CijferRow, "topic" | "item" | "subject">[]): Tegenspraak[] =>
  tegensprakenOf(known).filter(({ raakt }) =>
    raakt.some(({ topic, item, subject }) =>
      rows.some(
        (row) => row.topic === topic && (item === undefined || row.item === item) && (subject === undefined || row.subject === subject),
      ),
    ),
  );
