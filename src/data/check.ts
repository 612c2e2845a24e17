import type { Published } from "./load.ts";
import { parsePrintedNumber } from "./numbers.ts";
import { type CijferRow, EUROS_PER_UNIT } from "./schema.ts";

/** Bad data: names the file, the place in it and the reason. Thrown at start only. */
export class DataError extends Error {
  constructor(file: string, place: string, reason: string) {
    super(`Bad data in ${file}, ${place}: ${reason}`);
    this.name = "DataError";
  }
}

/** The rows by their key. @throws DataError when one stands there twice. */
export function byKey<T>(rows: readonly T[], keyOf: (row: T) => string, file: string): Map<string, T> {
  const found = new Map<string, T>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row);
    if (found.has(key)) throw new DataError(file, `row ${index}`, `"${key}" stands there twice`);
    found.set(key, row);
  }
  return found;
}

/** What one file names must stand in the other. @throws DataError */
export function checkReferences(published: Published): void {
  checkRegios(published);
  checkRegels(published);
  checkCijfers(published);
  checkSleutels(published);
  for (const { id, document } of published.maatregelen)
    if (!published.bronnen.has(document)) throw new DataError("maatregelen.json", id, `unknown source "${document}"`);
}

function checkRegios({ gemeenten, regios }: Published): void {
  byKey([...gemeenten.values()], ({ naam }) => naam, "gemeenten.json");
  for (const regio of regios)
    for (const code of regio.gemeenten)
      if (!gemeenten.has(code)) throw new DataError("regios.json", regio.id, `unknown municipality ${code}`);
}

/** Every year between the first and the last has rules. */
function checkRegels({ bronnen, regels }: Published): void {
  const seen = new Set<string>();
  for (const { year, route, entry, multiYear, tiers, remarks } of regels) {
    const place = `${year} ${route}`;
    if (seen.has(place)) throw new DataError("regels.json", place, "stands there twice");
    seen.add(place);
    if (multiYear.kind === "sum" && multiYear.years.at(-1) !== year)
      throw new DataError("regels.json", place, "the years of a sum must end with the year itself");
    if (multiYear.kind === "count" && multiYear.years.some((other) => other >= year))
      throw new DataError("regels.json", place, "the years of a count must lie before the year itself");
    if (multiYear.kind === "count" && multiYear.atLeast > multiYear.years.length)
      throw new DataError("regels.json", place, "atLeast is more than there are years");
    if (tiers && tiers.lower >= tiers.upper) throw new DataError("regels.json", place, "lower must be below upper");
    const sources = [entry, multiYear, ...(tiers ? [tiers] : []), ...remarks].flatMap((provision) => provision.sources);
    for (const { document } of sources)
      if (!bronnen.has(document)) throw new DataError("regels.json", place, `unknown source "${document}"`);
  }
  const years = regels.map(({ year }) => year);
  for (let year = Math.min(...years); year <= Math.max(...years); year++)
    if (!seen.has(`${year} regulier`)) throw new DataError("regels.json", String(year), "no regular route for this year");
}

const isMoney = ({ unit }: CijferRow): boolean => unit in EUROS_PER_UNIT;

function checkCijfers({ bronnen, onderwerpen, cijfers }: Published): void {
  for (const { document, topic } of cijfers) {
    if (!bronnen.has(document)) throw new DataError(`cijfers/${document}.json`, "document", `unknown source "${document}"`);
    if (!onderwerpen.has(topic)) throw new DataError(`cijfers/${document}.json`, topic, "a topic that onderwerpen.json does not have");
  }
  // One figure for one question: which of two would it be?
  byKey(cijfers, ({ topic, item, subject, period }) => [topic, item, subject, period].join(" · "), "cijfers/");
  for (const [item, rows] of Map.groupBy(cijfers, (row) => `${row.topic} · ${row.item}`)) {
    const [first] = rows;
    const other = rows.find((row) => first && isMoney(row) !== isMoney(first) && row.unit !== "tekst" && first.unit !== "tekst");
    if (other)
      throw new DataError(
        `cijfers/${other.document}.json`,
        `${item} · ${other.subject}`,
        "money among figures that are not, or the other way round",
      );
  }
}

/** Every municipality of the region that a key divides over has a weight above zero, all in one unit. */
function checkSleutels({ regios, gemeenten, cijfers, sleutels }: Published): void {
  for (const { id, topic, item, period } of sleutels) {
    const rows = cijfers.filter((row) => row.topic === topic && row.item === item && row.period === period);
    for (const code of regios[0]?.gemeenten ?? []) {
      const name = gemeenten.get(code)?.naam;
      const number = parsePrintedNumber(rows.find(({ subject }) => subject === name)?.published ?? "");
      if (!number || number.digits <= 0n) throw new DataError("sleutels.json", id, `no figure above zero for ${name}`);
    }
    if (new Set(rows.map(({ unit }) => unit)).size > 1) throw new DataError("sleutels.json", id, "figures in more than one unit");
  }
}
