import { resolve } from "node:path";
import { storeIn } from "../src/config.ts";
import { type End, MoveRefused, openEnd } from "../src/store/move/end.ts";
import { move } from "../src/store/move/move.ts";
import type { StorePlace } from "../src/store/open.ts";
import { optionsIn, run } from "../src/terminal/run.ts";
import { PARTS } from "../src/terminal/store.ts";

/** npm run verhuis -- --van var --naar postgres://…, or back: every record, each as it is. Exit 2 when it is refused. */

const USAGE = `Gebruik: npm run verhuis -- --van <opslag> --naar <opslag>
  Een opslag is een map, of een database: postgres://gebruiker:wachtwoord@host:5432/database, of postgres met PGHOST, PGUSER enzovoort.
  De assistent moet stilstaan. Onderbroken? Geef dezelfde opdracht nog eens: hij gaat verder waar hij was.`;

const WHY: Record<MoveRefused["why"], (place: string) => string> = {
  "in-use": (place) => `De assistent draait nog op ${place}. Zet hem stil, wacht tien tellen en probeer het opnieuw.`,
  "not-there": (place) => `Ik vind geen map ${place}.`,
  "other-records": (place) => `In ${place} staan andere gegevens dan die verhuizen. Er is niets veranderd: geef een lege map of database.`,
  "not-the-same": (place) => `Wat er in ${place} staat, is niet wat er moest komen. Gebruik het niet; de oude opslag is onveranderd.`,
};

const isDatabase = (given: string): boolean => given === "postgres" || given.includes("://");

/** A folder as seen from where it was typed. */
const placeOf = (given: string): StorePlace =>
  isDatabase(given) ? storeIn({ ...process.env, STORE: given }) : { folder: resolve(process.env.INIT_CWD || ".", given) };

const OPTIONS = { van: { type: "string" }, naar: { type: "string" } } as const;

async function main(args: readonly string[]): Promise<number> {
  const { values: { van, naar } = {}, positionals = [] } = optionsIn(args, OPTIONS) ?? {};
  if (!van || !naar || van === naar || positionals.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const ends: End[] = [];
  try {
    const from = await openEnd(placeOf(van), "source", PARTS);
    ends.push(from);
    const to = await openEnd(placeOf(naar), "target", PARTS);
    ends.push(to);
    return await moveAndTell(from, to);
  } finally {
    for (const end of ends) await end.close();
  }
}

async function moveAndTell(from: End, to: End): Promise<number> {
  console.log(`Van ${from.place} naar ${to.place} …`);
  const { written, sums } = await move(from, to, (there, all) => console.log(`${there} van ${all}`));
  const lines = [...sums]
    .filter(([, { count }]) => count > 0)
    .map(([kind, { count, sha256 }]) => `  ${kind}: ${count} (${sha256.slice(0, 16)})`);
  console.log(`Verhuisd en nagelezen, ${written} nu geschreven:\n${lines.join("\n")}`);
  console.log("Zet nu STORE (database) of DATA_DIR (map) op de nieuwe opslag en start de assistent. Bewaar de oude tot u zeker bent.");
  return 0;
}

await run(main, (error) => (error instanceof MoveRefused ? { text: WHY[error.why](error.place), code: 2 } : undefined));
