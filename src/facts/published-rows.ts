import type { CijferRow } from "../data/shapes/cijfers.ts";
import type { FiguurId } from "../data/shapes/figuren.ts";
import { isOut, type Known, nameIn } from "./known.ts";

/** Which rows to take; absent is any. */
export interface RowFilter {
  topic?: string | undefined;
  item?: string | undefined;
  subject?: string | undefined;
  /** Any of these. */
  subjects?: readonly (string | undefined)[] | undefined;
  period?: string | undefined;
  /** About any of these. */
  years?: readonly number[] | undefined;
}

/** Whether a row is one of those. */
export const matches =
  ({ topic, item, subject, subjects, ...time }: RowFilter) =>
  (row: CijferRow): boolean =>
    (topic === undefined || row.topic === topic) &&
    (item === undefined || row.item === item) &&
    (subject === undefined || row.subject === subject) &&
    (subjects === undefined || subjects.includes(row.subject)) &&
    inTime(time, row);

/** Whether it is about the period or one of the years that are asked. */
export const inTime = ({ period, years }: Pick<RowFilter, "period" | "years">, row: Pick<CijferRow, "period" | "bericht">): boolean =>
  (period === undefined || row.period === period) && (years === undefined || years.some((year) => isAboutYear(row, year)));

/** Whether a row is about a year: the year itself, a day in it, or a span around it; the day that something was said is none. */
export const isAboutYear = ({ period, bericht }: Pick<CijferRow, "period" | "bericht">, year: number): boolean => {
  if (bericht) return false;
  const [first, last] = period.split("-");
  if (/^\d{4}-\d{4}$/.test(period)) return Number(first) <= year && year <= Number(last);
  return first === String(year);
};

/** The rows of the documents that were out at the moment that counts, in the order of the documents; as printed, without what staff entered. */
export function publishedRows(known: Known, filter: RowFilter): CijferRow[] {
  const isMeant = matches(filter);
  return narrowed(known, filter).filter((row) => isMeant(row) && isOut(known, row));
}

/** The shortest list that has them all. */
function narrowed({ published: { byTopic, bySubject, cijfers } }: Known, { topic, subject }: RowFilter): readonly CijferRow[] {
  const ofTopic = topic === undefined ? cijfers : (byTopic.get(topic) ?? []);
  const ofSubject = subject === undefined ? cijfers : (bySubject.get(subject) ?? []);
  return ofSubject.length < ofTopic.length ? ofSubject : ofTopic;
}

/** The rows that print one figure of a municipality, a year each. */
export function publishedFigureRows(known: Known, gemeente: string, figuur: FiguurId): CijferRow[] {
  const { topic, item } = known.published.figuren[figuur];
  const subject = nameIn(known, gemeente);
  return subject === undefined ? [] : publishedRows(known, { topic, item, subject });
}
