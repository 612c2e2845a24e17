import type { Bevinding } from "../data/shapes/bevindingen.ts";
import { isOut, type Known } from "./known.ts";

/** The ids of the topics that a document has figures on; none before it was out. */
export const topicsIn = (known: Known, document: string): string[] =>
  isOut(known, { document }) ? [...new Set(known.published.cijfers.flatMap((row) => (row.document === document ? [row.topic] : [])))] : [];

/** The findings of a document, in its order; none before it was out. */
export const findingsIn = (known: Known, document: string): Bevinding[] =>
  isOut(known, { document }) ? known.published.bevindingen.filter((row) => row.document === document) : [];
