import type { CijferRow } from "../data/schema.ts";
import type { AnswerContext } from "./context.ts";

/** What rows to take; absent is any. */
export interface RowFilter {
  topic?: string;
  item?: string;
  subject?: string;
  period?: string;
}

/** The published rows known at the moment that counts, in the order of the documents. */
export const publishedRows = ({ published, asOf }: AnswerContext, filter: RowFilter): CijferRow[] =>
  (filter.topic ? (published.byTopic.get(filter.topic) ?? []) : published.cijfers).filter(
    (row) =>
      (filter.item === undefined || row.item === filter.item) &&
      (filter.subject === undefined || row.subject === filter.subject) &&
      (filter.period === undefined || row.period === filter.period) &&
      (published.bronnen.get(row.document)?.bekendVanaf ?? "") <= asOf.slice(0, 10),
  );

/** The rows that are about one of these years. */
export const aboutYears = (rows: readonly CijferRow[], years: readonly number[]): CijferRow[] =>
  rows.filter((row) => years.some((year) => isAboutYear(row, year)));

/** Whether a row is about a year: the year itself, a day in it, or a span around it. */
export const isAboutYear = ({ period }: CijferRow, year: number): boolean => {
  const [first, last] = period.split("-");
  if (/^\d{4}-\d{4}$/.test(period)) return Number(first) <= year && year <= Number(last);
  return first === String(year);
};
