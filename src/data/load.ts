import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import type { VangnetRule } from "../domain/vangnet/rules.ts";
import { byKey, checkReferences, DataError } from "./check.ts";
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

/** Reads and checks the whole data folder. @throws DataError with file, place and reason. */
export function loadPublished(folder: string): Published {
  const { gemeenten } = readChecked(join(folder, "gemeenten.json"), gemeentenFile);
  const { regios } = readChecked(join(folder, "regios.json"), regiosFile);
  const { bronnen } = readChecked(join(folder, "bronnen.json"), bronnenFile);
  const { regels, versie } = readChecked(join(folder, "regels.json"), regelsFile);
  const cijfers = readCijfers(join(folder, "cijfers"));
  const published: Published = {
    gemeenten: byKey(gemeenten, ({ code }) => code, "gemeenten.json"),
    regios: [...byKey(regios, ({ id }) => id, "regios.json").values()],
    bronnen: byKey(bronnen, ({ id }) => id, "bronnen.json"),
    regels,
    regelsVersie: versie,
    cijfers,
    byTopic: Map.groupBy(cijfers, ({ topic }) => topic),
    onderwerpen: byKey(readChecked(join(folder, "onderwerpen.json"), onderwerpenFile).onderwerpen, ({ id }) => id, "onderwerpen.json"),
    sleutels: [...byKey(readChecked(join(folder, "sleutels.json"), sleutelsFile).sleutels, ({ id }) => id, "sleutels.json").values()],
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
