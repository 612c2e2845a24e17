import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TERMINAL } from "../src/answer/invoer/editors.ts";
import { buildWorld } from "../src/answer/world.ts";
import { loadPublished } from "../src/data/load.ts";
import type { Published } from "../src/data/published.ts";

/**
 * A data folder with two regions more: rows only. Noord has figures, a key and votes of its own, and no contribution rule, scenarios or
 * measures; Wad has members and nothing else, and Groningen is in both.
 */

/** Five municipalities with votes, spending of 2024 (x 1.000) and what each weighs in the key. */
const NOORD = [
  { code: "GM0014", naam: "Groningen", stemmen: 5, budget: "210.000,0", uitgaven: "228.500,0", inwoners: "240.000" },
  { code: "GM1979", naam: "Eemsdelta", stemmen: 1, budget: "20.000,0", uitgaven: "19.400,0", inwoners: "45.000" },
  { code: "GM1966", naam: "Het Hogeland", stemmen: 1, budget: "15.000,0", uitgaven: "15.300,0", inwoners: "48.000" },
  { code: "GM1952", naam: "Midden-Groningen", stemmen: 1, budget: "30.000,0", uitgaven: "30.000,0", inwoners: "60.000" },
  { code: "GM1969", naam: "Westerkwartier", stemmen: 1, budget: "12.000,0", uitgaven: "11.700,0", inwoners: "64.000" },
];

const DOCUMENT = "jaarverslag-noord-2024";
const row = (topic: string, item: string, subject: string, period: string, published: string, unit: string) => ({
  topic,
  item,
  subject,
  period,
  published,
  unit,
  status: "realisatie",
  place: "hfst. 1",
});

type Json = Record<string, unknown>;

const CHANGES: Record<string, (file: Record<string, Json[]>) => void> = {
  "regios.json": ({ regios = [] }) =>
    regios.push(
      {
        id: "noord",
        naam: "Noord",
        aliassen: ["regio noord", "werkplein noord"],
        gemeenten: NOORD.map(({ code }) => code),
        totaal: "Noord",
        voorbeeld: { gemeenten: ["GM0014", "GM1979", "GM1966"], jaar: 2024 },
        sleutel: "inwoners-noord",
        stemmen: {
          leden: { topic: "stemverhouding-noord", item: "leden in het bestuur van Noord" },
          nodig: { topic: "stemverhouding-noord", item: "stemmen nodig voor de begroting van Noord" },
          besluiten: "Begroting",
          document: "gemeenschappelijke regeling",
        },
        begroting: {
          topic: "begrotingscyclus",
          momenten: [{ id: "kadernota", label: "Kadernota", jaren: -1, van: "03-31", tot: "03-31" }],
        },
      },
      {
        id: "wad",
        naam: "Wad",
        aliassen: ["regio wad"],
        gemeenten: ["GM0014", "GM0060"],
        voorbeeld: { gemeenten: ["GM0014", "GM0060"], jaar: 2024 },
      },
    ),
  "bronnen.json": ({ bronnen = [] }) =>
    bronnen.push({
      id: DOCUMENT,
      titel: "Jaarverslag Noord 2024",
      kort: "Jaarverslag 2024",
      uitgever: "Noord",
      datum: "mei 2025",
      bekendVanaf: "2025-05-01",
      soort: "document",
    }),
  "onderwerpen.json": ({ onderwerpen = [] }) =>
    onderwerpen.push(
      { id: "verdeelsleutel-noord", label: "Verdeelsleutel Noord", aliases: ["sleutel noord"], about: "Hoe Noord kosten verdeelt." },
      {
        id: "stemverhouding-noord",
        label: "Stemverhouding Noord",
        aliases: ["stemmen noord"],
        about: "Wie in Noord hoeveel stemmen heeft.",
      },
    ),
  "sleutels.json": ({ sleutels = [] }) =>
    sleutels.push({
      id: "inwoners-noord",
      regio: "noord",
      kort: "Inwoners",
      label: "Inwoners van Noord",
      aliassen: ["inwoners", "inwonertal"],
      topic: "verdeelsleutel-noord",
      item: "inwoners van Noord",
      period: "2024",
    }),
};

const ROWS = [
  ...NOORD.flatMap(({ naam, stemmen, budget, uitgaven, inwoners }) => [
    row("buig-budget", "budget", naam, "2024", budget, "x 1.000 euro"),
    row("uitgaven-buig", "verwachte uitgaven", naam, "2024", uitgaven, "x 1.000 euro"),
    row("verdeelsleutel-noord", "inwoners van Noord", naam, "2024", inwoners, "inwoners"),
    row("stemverhouding-noord", "leden in het bestuur van Noord", naam, "", String(stemmen), "leden"),
  ]),
  row("buig-budget", "budget", "Noord", "2024", "287.000,0", "x 1.000 euro"),
  row("stemverhouding-noord", "stemmen nodig voor de begroting van Noord", "Noord", "", "6", "stemmen"),
];

/** What is published when there are two regions more. */
function loadTwoRegions(): Published {
  const folder = mkdtempSync(join(tmpdir(), "regios-"));
  try {
    cpSync(fileURLToPath(new URL("../data", import.meta.url)), folder, { recursive: true });
    for (const [name, change] of Object.entries(CHANGES)) {
      const file = JSON.parse(readFileSync(join(folder, name), "utf8"));
      change(file);
      writeFileSync(join(folder, name), JSON.stringify(file));
    }
    writeFileSync(join(folder, "cijfers", `${DOCUMENT}.json`), JSON.stringify({ document: DOCUMENT, rows: ROWS }));
    return loadPublished(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const twoRegions = buildWorld(loadTwoRegions(), "meld het bij de beheerder", { editors: TERMINAL });
