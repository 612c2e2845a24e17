import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import type { VangnetRule } from "../domain/vangnet/rules.ts";
import {
  type Bron,
  bronnenFile,
  type CijferRow,
  cijfersFile,
  type Gemeente,
  gemeentenFile,
  type Maatregel,
  maatregelenFile,
  type Onderwerp,
  onderwerpenFile,
  type Regio,
  regelsFile,
  regiosFile,
  type Sleutel,
  sleutelsFile,
} from "./schema.ts";

/** Everything published, read once at start and never changed. */
export interface Published {
  gemeenten: ReadonlyMap<string, Gemeente>;
  regios: readonly Regio[];
  bronnen: ReadonlyMap<string, Bron>;
  regels: readonly VangnetRule[];
  regelsVersie: string;
  cijfers: readonly CijferRow[];
  byTopic: ReadonlyMap<string, readonly CijferRow[]>;
  onderwerpen: ReadonlyMap<string, Onderwerp>;
  sleutels: readonly Sleutel[];
  maatregelen: readonly Maatregel[];
}

/** Bad data: names the file, the place in it and the reason. Thrown at start only. */
export class DataError extends Error {
  constructor(file: string, place: string, reason: string) {
    super(`Bad data in ${file}, ${place}: ${reason}`);
    this.name = "DataError";
  }
}

/** Reads and checks the whole data folder. @throws DataError with file, place and reason. */
export function loadPublished(folder: string): Published {
  const { gemeenten } = readChecked(join(folder, "gemeenten.json"), gemeentenFile);
  const { regios } = readChecked(join(folder, "regios.json"), regiosFile);
  const { bronnen } = readChecked(join(folder, "bronnen.json"), bronnenFile);
  const { regels, versie } = readChecked(join(folder, "regels.json"), regelsFile);
  const cijfers = readCijfers(join(folder, "cijfers"));
  const published: Published = {
    gemeenten: byKey(gemeenten, ({ code }) => code, "gemeenten.json"),
    regios,
    bronnen: byKey(bronnen, ({ id }) => id, "bronnen.json"),
    regels,
    regelsVersie: versie,
    cijfers,
    byTopic: Map.groupBy(cijfers, ({ topic }) => topic),
    onderwerpen: byKey(readChecked(join(folder, "onderwerpen.json"), onderwerpenFile).onderwerpen, ({ id }) => id, "onderwerpen.json"),
    sleutels: readChecked(join(folder, "sleutels.json"), sleutelsFile).sleutels,
    maatregelen: readMaatregelen(join(folder, "maatregelen.json")),
  };
  checkReferences(published);
  return published;
}

function readCijfers(folder: string): CijferRow[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return files.flatMap((name) => {
    const { document, rows } = readChecked(join(folder, name), cijfersFile);
    if (`${document}.json` !== name) throw new DataError(name, "document", `"${document}" is not the name of the file`);
    byKey(rows, ({ topic, item, subject, period, status }) => [topic, item, subject, period, status].join(" · "), name);
    return rows.map((row) => ({ ...row, document }));
  });
}

function readMaatregelen(path: string): Maatregel[] {
  const { document, maatregelen } = readChecked(path, maatregelenFile);
  return maatregelen.map((maatregel) => ({ ...maatregel, document }));
}

function readChecked<T>(path: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DataError(basename(path), placeOf(issue?.path ?? []), issue?.message ?? "unknown reason");
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new DataError(basename(path), "whole file", error instanceof Error ? error.message : String(error));
  }
}

/** ["rows", 12, "published"] → "rows[12].published"; counted from 0, as in the file. */
const placeOf = (path: PropertyKey[]): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "") || "whole file";

function byKey<T>(rows: readonly T[], keyOf: (row: T) => string, file: string): Map<string, T> {
  const found = new Map<string, T>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row);
    if (found.has(key)) throw new DataError(file, `row ${index}`, `"${key}" stands there twice`);
    found.set(key, row);
  }
  return found;
}

/** What one file names must stand in the other; every year between the first and the last has rules. */
function checkReferences({ gemeenten, regios, bronnen, regels, cijfers, onderwerpen, sleutels }: Published): void {
  for (const regio of regios)
    for (const code of regio.gemeenten)
      if (!gemeenten.has(code)) throw new DataError("regios.json", regio.id, `unknown municipality ${code}`);

  const seen = new Set<string>();
  for (const { year, route, entry, multiYear, tiers } of regels) {
    const place = `${year} ${route}`;
    if (seen.has(place)) throw new DataError("regels.json", place, "stands there twice");
    seen.add(place);
    if (multiYear.kind === "sum" && multiYear.years.at(-1) !== year)
      throw new DataError("regels.json", place, "the years of a sum must end with the year itself");
    if (multiYear.kind === "count" && multiYear.years.some((other) => other >= year))
      throw new DataError("regels.json", place, "the years of a count must lie before the year itself");
    if (tiers && tiers.lower >= tiers.upper) throw new DataError("regels.json", place, "lower must be below upper");
    for (const { document } of [...entry.sources, ...multiYear.sources, ...(tiers?.sources ?? [])])
      if (!bronnen.has(document)) throw new DataError("regels.json", place, `unknown source "${document}"`);
  }
  const years = regels.map(({ year }) => year);
  for (let year = Math.min(...years); year <= Math.max(...years); year++)
    if (!seen.has(`${year} regulier`)) throw new DataError("regels.json", String(year), "no regular route for this year");

  for (const { document, topic } of cijfers) {
    if (!bronnen.has(document)) throw new DataError(`cijfers/${document}.json`, "document", `unknown source "${document}"`);
    if (!onderwerpen.has(topic)) throw new DataError(`cijfers/${document}.json`, topic, "a topic that onderwerpen.json does not have");
  }
  for (const { id, topic, item, period } of sleutels)
    if (!cijfers.some((row) => row.topic === topic && row.item === item && row.period === period))
      throw new DataError("sleutels.json", id, "no figures for this key");
}
