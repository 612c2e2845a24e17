import { readFileSync, writeFileSync } from "node:fs";
import { ROOT } from "../src/config.ts";
import { piecesOf, stemOf } from "../src/search/terms.ts";

/**
 * Writes down which words stand in a document and in which chapters, so that "staat niet in de documenten" is only said where it is true. Word
 * forms alone: no text can be made of them again. The documents are not in the repository: whoever has one runs
 * `npm run woordvormen -- notitie-2020=<text file> …` after adding its headings to data/woordvormen.json.
 */
interface File {
  /** The headings of a document in order, as they stand on a line, with how a place is called. */
  koppen: { document: string; plaats: string; kop: string }[];
  plaatsen: { document: string; plaats: string }[];
  woorden: Record<string, number[]>;
}

const path = `${ROOT}data/woordvormen.json`;
const file: File = JSON.parse(readFileSync(path, "utf8"));
/** "2.2.3 Beelden van stakeholders" */
const NUMBERED = /^\s*(\d\.\d(?:\.\d)?)\.?\s+\p{Lu}/u;
/** A letter by itself is no word. */
const SHORTEST = 2;

const given = process.argv.slice(2).map((pair) => pair.split("="));
const documents = [...new Set(given.map(([document]) => document))];
const kept = Object.entries(file.woorden).map(([word, places]) => ({ word, places: places.flatMap((at) => file.plaatsen[at] ?? []) }));
const found = new Map<string, Set<string>>();
const add = (word: string, document: string, plaats: string) =>
  found.set(word, (found.get(word) ?? new Set()).add(JSON.stringify({ document, plaats })));
for (const { word, places } of kept)
  for (const place of places) if (!documents.includes(place.document)) add(word, place.document, place.plaats);

for (const [document = "", name = ""] of given) {
  const koppen = file.koppen.filter((kop) => kop.document === document);
  let plaats = "";
  for (const line of readFileSync(name, "utf8").split(/\r?\n/)) {
    const heading = line.trim().replace(/\s+/g, " ");
    const numbered = NUMBERED.exec(line)?.[1];
    plaats = koppen.find(({ kop }) => kop === heading)?.plaats ?? (numbered === undefined ? plaats : `par. ${numbered}`);
    for (const piece of piecesOf(line)) if (piece.length >= SHORTEST && !/\d/.test(piece)) add(stemOf(piece), document, plaats);
  }
}

const plaatsen = [...new Set([...found.values()].flatMap((places) => [...places]))];
const at = new Map(plaatsen.map((place, index) => [place, index]));
const woorden = [...found]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, places]) => [word, [...places].map((place) => at.get(place) ?? 0)]);
const lines = (rows: readonly string[]) => rows.map((row) => `    ${row}`).join(",\n");
writeFileSync(
  path,
  `{\n  "koppen": [\n${lines(file.koppen.map((kop) => JSON.stringify(kop)))}\n  ],\n  "plaatsen": [\n${lines(plaatsen)}\n  ],\n  "woorden": {\n${lines(
    woorden.map(([word, places]) => `${JSON.stringify(word)}: ${JSON.stringify(places)}`),
  )}\n  }\n}\n`,
);
console.log(`${woorden.length} words, ${plaatsen.length} places`);
