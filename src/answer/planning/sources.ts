import type { Place } from "../../cards/table-card.ts";
import { PLANNING } from "../../cards/texts/planning.ts";
import type { CijferRow } from "../../data/shapes/cijfers.ts";
import type { Regio } from "../../data/shapes/gemeenten.ts";
import { publishedRows } from "../../facts/published-rows.ts";
import type { AnswerContext } from "../context.ts";

/** The published rows that the dates of BUIG and vangnet rest on. */
export const termijnSources = (context: AnswerContext): CijferRow[] =>
  context.published.termijnbronnen.flatMap((ref) => publishedRows(context, ref));

/** And those of the making of these regions' budgets. */
export const cyclusSources = (regions: readonly Regio[], context: AnswerContext): CijferRow[] =>
  regions.flatMap(({ begroting }) => (begroting ? publishedRows(context, { topic: begroting.topic }) : []));

/** Publications of the commission, which give the request and what follows (domain §3); in which part of them is not recorded. */
export function commissionPlaces(year: number, { published }: AnswerContext): Place[] {
  const place = (document: string, of: number, what: string): Place => ({ document, place: "", what: PLANNING.source(what, of, year) });
  const ofYear = published.bronnen.has(`voorwaarden-${year}`) ? year : LATEST_CONDITIONS;
  return [
    place(`voorwaarden-${ofYear}`, ofYear, PLANNING.requestSource),
    place(`berekening-${LATEST_CONDITIONS}`, LATEST_CONDITIONS, PLANNING.paymentSource),
  ];
}

/** Of which year the commission's pages on calculation and payment were read. */
const LATEST_CONDITIONS = 2024;
