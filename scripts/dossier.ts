import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { contextAt } from "../src/answer/context.ts";
import { TERMINAL } from "../src/answer/invoer/editors.ts";
import { answerText } from "../src/answer/respond.ts";
import { buildWorld } from "../src/answer/world.ts";
import { cardToText } from "../src/cards/to-text.ts";
import { DEFAULTS, ROOT, storeIn } from "../src/config.ts";
import { loadPublished } from "../src/data/load.ts";
import { EVERYTHING } from "../src/store/store.ts";
import { writeNew } from "../src/terminal/files.ts";
import { optionsIn, run } from "../src/terminal/run.ts";
import { readHere } from "../src/terminal/store.ts";

/** npm run dossier -- Gemert-Bakel 2025: the Word document for college and raad, in the folder where one stands. Exit 2 when there is none to make. */

const USAGE = `Gebruik: npm run dossier -- Gemert-Bakel 2025 [--wethouder] [--naar map]
  --wethouder   één pagina in gewone taal, in plaats van het hele dossier
  --naar map    waar het bestand komt; anders in de map waar u staat`;

const OPTIONS = { wethouder: { type: "boolean" }, naar: { type: "string" } } as const;

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsIn(args, OPTIONS) ?? { values: {} as never, positionals: [] };
  if (positionals.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const world = buildWorld(loadPublished(`${ROOT}data`), process.env.CONTACT || DEFAULTS.contact, { editors: TERMINAL });
  const context = contextAt(world, new Date(), {
    asker: { id: "terminal", role: "asker" },
    conversation: "terminal",
    entered: await readHere(storeIn(process.env), EVERYTHING),
    turn: randomUUID(),
  });
  const { file, cards } = answerText(`dossier ${positionals.join(" ")}${values.wethouder ? " wethouder" : ""}`, context);
  console.log(cards.map(({ content }) => cardToText(content, { folded: true })).join("\n\n"));
  if (!file) return 2;
  const folder = resolve(process.env.INIT_CWD || ".", values.naar ?? ".");
  mkdirSync(folder, { recursive: true });
  console.log(`\n${writeNew(join(folder, file.name), await file.make())}`);
  return 0;
}

await run(main);
