import { endedOf, lastYearOf } from "../../../facts/herindeling.ts";
import { toKey } from "../../../question/line/normalise.ts";
import { toLine } from "../../../question/line/read-line.ts";
import { type Cell, contentOf } from "../../../sheets/tables.ts";
import { type AnswerContext, readingContext } from "../../context.ts";
import { type CellFault, cellFault, isBlank } from "./cells.ts";
import { type Column, headingKey } from "./headings.ts";
import type { Recognised } from "./recognise.ts";

/** Why it is not known whose a row is. */
export type WhoFault =
  | CellFault
  | { why: "unknown-name" | "several-names"; name: string }
  | { why: "code-and-name"; code: string; name: string }
  | { why: "ended"; name: string; last: number; successors: readonly string[] }
  | { why: "no-name" };

type Found = string | { column?: number; reason: WhoFault };

/** The municipality of a row, by its code or its name; where both stand there they must be of the same. */
export function whoIn(cells: readonly Cell[], { columns, gemeente }: Recognised, context: AnswerContext): Found {
  if (gemeente !== undefined) return gemeente;
  const of = (is: Column["is"]) => [...columns].find(([place, column]) => column.is === is && !isBlank(cells[place]))?.[0];
  const [code, name] = [of("code"), of("gemeente")];
  for (const column of [code, name]) {
    const reason = column === undefined ? undefined : cellFault(contentOf(cells[column]));
    if (reason) return { ...(column !== undefined && { column }), reason };
  }
  if (code === undefined) return name === undefined ? { reason: { why: "no-name" } } : byName(textOf(cells, name), name, context);
  const typed = textOf(cells, code);
  const id = codeIn(typed, context);
  if (id === undefined) return { column: code, reason: { why: "unknown-name", name: typed } };
  const named = name === undefined ? [] : municipalitiesOf(textOf(cells, name), context);
  const isOther = name !== undefined && named.length > 0 && !named.includes(id);
  return isOther ? { column: name, reason: { why: "code-and-name", code: context.names.nameOf(id), name: textOf(cells, name) } } : id;
}

const textOf = (cells: readonly Cell[], column: number): string => String(contentOf(cells[column]));

/** "GM0762", "0762", 762: the municipality of a CBS code. */
function codeIn(typed: string, { names }: AnswerContext): string | undefined {
  const digits = /^(?:gm)?\s*0*(\d{1,4})$/i.exec(typed.trim())?.[1];
  const id = digits && `GM${digits.padStart(4, "0")}`;
  return id && names.exists(id) ? id : undefined;
}

function byName(typed: string, column: number, context: AnswerContext): Found {
  const code = codeIn(typed, context);
  if (code !== undefined) return code;
  const [only, ...others] = municipalitiesOf(typed, context);
  if (only === undefined) return { column, reason: { why: "unknown-name", name: typed } };
  return others.length > 0 ? { column, reason: { why: "several-names", name: typed } } : only;
}

const municipalitiesOf = (typed: string, context: AnswerContext): string[] =>
  idsOf(typed, context).filter((id) => context.names.membersOf(id) === undefined);

/** Municipalities and regions of a name; statistics write "Utrecht (gemeente)". */
const idsOf = (typed: string, { names }: AnswerContext): readonly string[] =>
  names.find(toKey(typed.replace(/^gemeente /i, "").replace(/\s*\(gemeente\)$/i, ""))) ?? [];

/** The municipalities that texts speak of: "Maandcijfers Deurne 2026", "deurne_2026.xlsx". */
export function namedIn(texts: readonly string[], context: AnswerContext): string[] {
  const lines = texts.map((text) => toLine(text.replace(/[_.]+/g, " "), readingContext(context)));
  return [...new Set(lines.flatMap(({ names }) => names.flatMap(({ ids }) => ids)).filter((id) => !context.names.membersOf(id)))];
}

const TOTAL = /^(?:sub|eind)?tota(?:al|len)\b|^som\b|^gemiddelde?\b|\btotaal$|^nederland$|^landelijk\b/;

/** Whether a row is of all municipalities, or of those of a region: it says so where its municipality would stand, or else anywhere. */
export function isTotal(cells: readonly Cell[], { columns }: Recognised, context: AnswerContext): boolean {
  const isWho = (place: number) => ["gemeente", "code"].includes(columns.get(place)?.is ?? "");
  const isOfAllMonths = cells.some(
    (cell, place) => columns.get(place)?.is === "periode" && TOTAL.test(headingKey(String(contentOf(cell)))),
  );
  if (isOfAllMonths) return true;
  const named = cells.filter((cell, place) => isWho(place) && !isBlank(cell));
  return (named.length > 0 ? named : cells).some((cell) => {
    const text = contentOf(cell);
    if (typeof text !== "string") return false;
    if (TOTAL.test(headingKey(text))) return true;
    const ids = named.length > 0 ? idsOf(text, context) : [];
    return ids.length > 0 && ids.every((id) => context.names.membersOf(id) !== undefined);
  });
}

/** Why a municipality has no such year: it ended before. */
export function endedBefore(gemeente: string, jaar: number, context: AnswerContext): WhoFault | undefined {
  const ended = endedOf(context, gemeente);
  if (!ended || jaar <= lastYearOf(ended)) return undefined;
  return { why: "ended", name: ended.naam, last: lastYearOf(ended), successors: ended.opvolgers.map(context.names.nameOf) };
}
