import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { checkReferences } from "./check.ts";
import { byKey, DataError } from "./error.ts";
import type { Published } from "./published.ts";
import { readChecked } from "./read.ts";
import { type Bevinding, begrippenFile, bevindingenFile, themasFile, vormenFile, woordvormenFile } from "./shapes/bevindingen.ts";
import { type CijferRow, cijfersFile } from "./shapes/cijfers.ts";
import { type Bron, bronnenFile, maatregelenFile, onderwerpenFile } from "./shapes/documenten.ts";
import { FIGUUR_IDS, type Figuur, type FiguurId, figurenFile } from "./shapes/figuren.ts";
import { gemeentenFile, herindelingenFile, type Regio, regiosFile } from "./shapes/gemeenten.ts";
import { invoervelden, invoerveldenFile } from "./shapes/invoer.ts";
import { prognoseFile } from "./shapes/prognose.ts";
import { regelsFile } from "./shapes/regels.ts";
import { tegensprakenFile } from "./shapes/tegenspraken.ts";
import { scenariosFile, sleutelsFile } from "./shapes/verdeling.ts";
import { readWoorden } from "./woorden.ts";

/**
 * Reads and checks the whole data folder.
 * @param links where a document can be opened, by its id, beside the addresses that the data has
 * @throws DataError with file, place and reason
 */
export function loadPublished(folder: string, links: Readonly<Record<string, string>> = {}): Published {
  const file = (name: string) => join(folder, name);
  const { gemeenten } = readChecked(file("gemeenten.json"), gemeentenFile);
  const { bronnen } = readChecked(file("bronnen.json"), bronnenFile);
  const { regels, versie } = readChecked(file("regels.json"), regelsFile);
  const { onderwerpen } = readChecked(file("onderwerpen.json"), onderwerpenFile);
  const { figuren, termijnbronnen } = readChecked(file("figuren.json"), figurenFile);
  const cijfers = readCijfers(file("cijfers"));
  const published: Published = {
    gemeenten: byKey(gemeenten, ({ code }) => code, "gemeenten.json"),
    herindelingen: byKey(
      readChecked(file("herindelingen.json"), herindelingenFile).herindelingen,
      ({ code }) => code,
      "herindelingen.json",
    ),
    codes: new Map(gemeenten.map(({ code, naam }) => [naam, code])),
    regios: readRegios(file("regios.json")),
    bronnen: withLinks(
      byKey(bronnen, ({ id }) => id, "bronnen.json"),
      links,
    ),
    regels,
    regelsVersie: versie,
    ...indexed(cijfers),
    figuren: figurenById(figuren),
    termijnbronnen,
    invoer: invoervelden(readChecked(file("invoervelden.json"), invoerveldenFile)),
    prognose: readChecked(file("prognose.json"), prognoseFile),
    onderwerpen: byKey(onderwerpen, ({ id }) => id, "onderwerpen.json"),
    sleutels: unique(readChecked(file("sleutels.json"), sleutelsFile).sleutels, "sleutels.json"),
    scenarios: unique(readChecked(file("scenarios.json"), scenariosFile).scenarios, "scenarios.json"),
    maatregelen: readChecked(file("maatregelen.json"), maatregelenFile).lijsten,
    bevindingen: readBevindingen(file("bevindingen")),
    themas: byKey(readChecked(file("themas.json"), themasFile).themas, ({ id }) => id, "themas.json"),
    begrippen: byKey(readChecked(file("begrippen.json"), begrippenFile).begrippen, ({ id }) => id, "begrippen.json"),
    vormen: byKey(readChecked(file("vormen.json"), vormenFile).vormen, ({ id }) => id, "vormen.json"),
    tegenspraken: unique(readChecked(file("tegenspraken.json"), tegensprakenFile).tegenspraken, "tegenspraken.json"),
    woordvormen: readChecked(file("woordvormen.json"), woordvormenFile),
    woorden: readWoorden(file("woorden")),
  };
  checkReferences(published);
  return published;
}

/** A link to what there is not is a slip of who runs it. */
function withLinks(bronnen: Map<string, Bron>, links: Readonly<Record<string, string>>): Map<string, Bron> {
  for (const [id, adres] of Object.entries(links)) {
    const bron = bronnen.get(id);
    if (!bron) throw new DataError("DOCUMENT_LINKS", id, "no document of bronnen.json");
    bronnen.set(id, { ...bron, adres });
  }
  return bronnen;
}

/** The rows with the lists that they are looked up in. */
export const indexed = (cijfers: readonly CijferRow[]): Pick<Published, "cijfers" | "byTopic" | "bySubject"> => ({
  cijfers,
  byTopic: Map.groupBy(cijfers, ({ topic }) => topic),
  bySubject: Map.groupBy(cijfers, ({ subject }) => subject),
});

const unique = <T extends { id: string }>(rows: readonly T[], file: string): T[] => [...byKey(rows, ({ id }) => id, file).values()];

function readRegios(path: string): Regio[] {
  const regios = unique(readChecked(path, regiosFile).regios, "regios.json");
  if (regios.filter(({ standaard }) => standaard).length !== 1)
    throw new DataError("regios.json", "standaard", "exactly one region must be the standard one");
  return regios.sort((a, b) => Number(b.standaard ?? false) - Number(a.standaard ?? false));
}

function figurenById(figuren: readonly Figuur[]): Record<FiguurId, Figuur> {
  const found = byKey(figuren, ({ id }) => id, "figuren.json");
  const missing = FIGUUR_IDS.find((id) => !found.has(id));
  if (missing) throw new DataError("figuren.json", missing, "this figure is missing");
  return Object.fromEntries(found) as Record<FiguurId, Figuur>;
}

const readCijfers = (folder: string): CijferRow[] =>
  readByDocument(folder, cijfersFile, ({ topic, item, subject, period, status }) => [topic, item, subject, period, status].join(" · "));

const readBevindingen = (folder: string): Bevinding[] => readByDocument(folder, bevindingenFile, ({ id }) => id);

/** A folder with a file for each document, each row once. */
function readByDocument<Row>(
  folder: string,
  shape: z.ZodType<{ document: string; rows: Row[] }>,
  keyOf: (row: Row) => string,
): (Row & { document: string })[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return names.flatMap((name) => {
    const { document, rows } = readChecked(join(folder, name), shape);
    if (`${document}.json` !== name) throw new DataError(name, "document", `"${document}" is not the name of the file`);
    byKey(rows, keyOf, name);
    return rows.map((row) => ({ ...row, document }));
  });
}
