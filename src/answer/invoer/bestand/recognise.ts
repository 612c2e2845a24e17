import type { Invoervelden } from "../../../data/shapes/invoer.ts";
import { type Content, contentOf, type Table } from "../../../sheets/tables.ts";
import { MONTHS } from "../../../time/day.ts";
import { type Column, headingKey, headingReader, periodInText } from "./headings.ts";
import { factorIn } from "./units.ts";

/** A table of which is known what its columns hold. */
export interface Recognised {
  table: Table;
  /** Place of the (last) row of headings. */
  header: number;
  columns: ReadonlyMap<number, Column>;
  /** Headings that are not known. */
  unknown: readonly string[];
  /** Headings that are known, of columns that the file hides. */
  hidden: readonly string[];
  /** The year and unit of the whole table, where its name or the rows above say so. */
  jaar?: number;
  factor?: number;
  /** No column says whose a row is: it is of months of one municipality, which stands elsewhere if anywhere. */
  isOfOne?: true;
  /** The municipality of all rows, where that is known. */
  gemeente?: string;
}

/** Headings stand among the first rows: titles and remarks may stand above them. */
const LAST_HEADER = 25;

/** The headings of a table, in one row or two, with what its columns hold; undefined when it is no table of municipalities. */
export function recognise(table: Table, invoer: Invoervelden): Recognised | undefined {
  const columnOf = withTitles(headingReader(invoer), invoer);
  const candidates = table.rows
    .slice(0, LAST_HEADER)
    .flatMap((_, header) =>
      [headingsOf(table, header), ...(header > 0 ? [headingsOf(table, header - 1, header)] : [])].map((headings) => ({ header, headings })),
    )
    .map(({ header, headings }) => {
      const known = headings.flatMap((heading) => {
        const column = columnOf(heading.text, aboveOf(table, header));
        return column ? [{ ...heading, column }] : [];
      });
      return {
        header,
        headings,
        columns: new Map(known.flatMap(({ at, isHidden, column }) => (isHidden ? [] : [[at, column] as const]))),
        known,
      };
    });
  const withFields = candidates
    .filter(({ columns }) => [...columns.values()].some(({ is }) => is === "veld"))
    .sort((a, b) => knows(b.columns) - knows(a.columns) || a.header - b.header);
  const best = withFields.find(({ columns }) => saysWhose(columns)) ?? withFields.find(({ columns }) => isByMonth(columns));
  if (!best) return undefined;
  const { header, headings, columns, known } = best;
  const above = aboveOf(table, header);
  const year = yearIn(above);
  const factor = above.map(factorIn).find((given) => given !== undefined);
  return {
    table,
    header,
    columns,
    unknown: headings.flatMap(({ at, text, isHidden }) => (isHidden || columns.has(at) || headingKey(text) === "" ? [] : [text])),
    hidden: known.flatMap(({ text, isHidden }) => (isHidden ? [text] : [])),
    ...(year !== undefined && { jaar: year }),
    ...(factor !== undefined && { factor }),
    ...(!saysWhose(columns) && { isOfOne: true }),
  };
}

const saysWhose = (columns: Recognised["columns"]): boolean => [...columns.values()].some(({ is }) => is === "gemeente" || is === "code");

/** A row for each month, or a column for each: what else has no municipality is no table of ours. */
function isByMonth(columns: Recognised["columns"]): boolean {
  const all = [...columns.values()];
  return all.some(({ is }) => is === "periode") || all.filter((column) => column.is === "veld" && column.periode).length > 1;
}

/** The name of a table and what stands above its headings. */
export const aboveOf = ({ name, rows }: Table, header: number): string[] => [
  name,
  ...rows.slice(0, header).flatMap((row) => row.map(contentOf).filter((cell) => typeof cell === "string")),
];

/** "Lasten 2026" above columns "jan", "feb": a heading that is a month alone is of the one field that a title names. */
function withTitles(columnOf: (heading: string) => Column | undefined, invoer: Invoervelden) {
  const periodIn = periodInText(invoer);
  const fields = [...invoer.velden.values()].filter(({ perMaand }) => perMaand !== undefined);
  return (heading: string, above: readonly string[]): Column | undefined => {
    const column = columnOf(heading);
    const rest = column ? undefined : periodIn(headingKey(heading))?.rest;
    if (rest?.replace(/\b20\d\d\b/, "").trim() !== "") return column;
    const titles = above.map((text) => ` ${headingKey(text)} `);
    const named = fields.flatMap(({ label, koppen }) =>
      [label, ...koppen].map(headingKey).flatMap((word) => (titles.some((title) => title.includes(` ${word} `)) ? [{ label, word }] : [])),
    );
    // "Netto lasten" is said, not "lasten".
    const whole = named.filter(({ word }) => !named.some((other) => other.word !== word && other.word.includes(word)));
    const [label, ...others] = new Set(whole.map((one) => one.label));
    return label !== undefined && others.length === 0 ? columnOf(`${label} ${heading}`) : undefined;
  };
}

/** How much headings say: what each column holds, and for some the year, status or unit. */
const knows = (columns: ReadonlyMap<number, Column>): number =>
  [...columns.values()].reduce((sum, column) => sum + Object.keys(column).length, 0);

interface Heading {
  at: number;
  text: string;
  isHidden: boolean;
}

/** The texts at the head of the columns, in one row or with what stands above it: years too, when they stand below or above another heading. */
function headingsOf({ rows, hiddenColumns }: Table, first: number, last = first): Heading[] {
  const width = Math.max(...rows.slice(first, last + 1).map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => {
    const cells = rows.slice(first, last + 1).map((row) => monthOf(contentOf(row[at])));
    const parts = cells.filter((cell) => typeof cell === "string" || (first < last && isYear(cell))).map(String);
    return { at, text: [...new Set(parts)].join(" "), isHidden: hiddenColumns.has(at) };
  }).filter(({ text }) => text !== "");
}

/** A day above a column stands for its month: spreadsheets show "mrt-26" for it. */
const monthOf = (cell: Content): Content =>
  typeof cell === "object" && cell !== null && "day" in cell ? `${MONTHS[Number(cell.day.slice(5, 7)) - 1]} ${cell.day.slice(0, 4)}` : cell;

const isYear = (cell: unknown): boolean => typeof cell === "number" && /^20\d\d$/.test(String(cell));

/** The one year that texts are of. */
export function yearIn(texts: readonly string[]): number | undefined {
  const [only, ...others] = new Set(texts.flatMap(yearsIn));
  return only !== undefined && others.length === 0 ? Number(only) : undefined;
}

/** Years in a title; a day or month that it is of says nothing of the year of the figures. */
const yearsIn = (text: string): string[] => text.replace(DAYS, " ").match(/\b20\d\d\b/g) ?? [];
const DAYS =
  /\b\d{1,2}[-./]\d{1,2}[-./]20\d\d\b|\b20\d\d-\d{1,2}-\d{1,2}\b|\b(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+20\d\d\b/giu;
