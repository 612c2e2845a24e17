import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { type AnswerContext, contextAt, seenAt, type World } from "../src/answer/context.ts";
import { proposalOf, refusedLines } from "../src/answer/invoer/bestand/importeer.ts";
import { TERMINAL } from "../src/answer/invoer/editors.ts";
import { answerPress, answerQuestion } from "../src/answer/respond.ts";
import { buildWorld } from "../src/answer/world.ts";
import { offersIn } from "../src/cards/offers.ts";
import { cardToText } from "../src/cards/to-text.ts";
import { DEFAULTS, ROOT, storeIn } from "../src/config.ts";
import { loadPublished } from "../src/data/load.ts";
import { isIsoDay } from "../src/domain/dates.ts";
import type { ImporteerQuestion } from "../src/question/invoer/shapes.ts";
import { toKey } from "../src/question/line/normalise.ts";
import { readTables } from "../src/sheets/read.ts";
import { LIMITS, type ReadFile } from "../src/sheets/tables.ts";
import { FolderInUseError } from "../src/store/json/lock.ts";
import { EVERYTHING } from "../src/store/store.ts";
import { optionsIn, run } from "../src/terminal/run.ts";
import { openHere } from "../src/terminal/store.ts";

/** npm run importeer -- bestand.xlsx: enters the figures of a file; of a store in files only while the assistant is stopped. Exit 2 when anything was refused. */

const USAGE = `Gebruik: npm run importeer -- bestand.xlsx [--ja] [--concept] [--euro | --duizend] [--gemeente Deurne] [--bron "Rijksbegroting 2025"] [--dag 2026-03-01]
  --ja        opslaan zonder te vragen
  --concept   als concept; anders meteen vastgesteld
  --gemeente  van wie de maanden zijn, als het bestand het niet zegt
  --euro, --duizend   waarin de bedragen staan, als het bestand het niet zegt`;

const IN_USE = "De assistent draait nog: die bewaart de cijfers zelf. Zet hem stil, of stuur hem het bestand in de chat.";

const OPTIONS = {
  ja: { type: "boolean" },
  concept: { type: "boolean" },
  euro: { type: "boolean" },
  duizend: { type: "boolean" },
  gemeente: { type: "string" },
  bron: { type: "string" },
  dag: { type: "string" },
} as const;

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsIn(args, OPTIONS) ?? { values: {} as never, positionals: [] };
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0 || (values.euro && values.duizend) || (values.dag !== undefined && !isIsoDay(values.dag))) {
    console.error(USAGE);
    return 2;
  }
  console.log("Het bestand wordt gelezen …");
  const read = await readPath(resolve(process.env.INIT_CWD || ".", path));
  if (!read) {
    console.error(`Ik vind geen bestand ${path}.`);
    return 2;
  }
  const file = { name: basename(path), read };
  const world = buildWorld(loadPublished(`${ROOT}data`), process.env.CONTACT || DEFAULTS.contact, { editors: TERMINAL });
  const named = values.gemeente === undefined ? [] : gemeentenOf(values.gemeente, world);
  const [van, ...alike] = named;
  if (values.gemeente !== undefined && (van === undefined || alike.length > 0)) {
    const which = named.map(world.names.nameOf).join(" of ");
    console.error(van === undefined ? `Ik ken geen gemeente ${values.gemeente}.` : `Welke bedoelt u: ${which}?`);
    return 2;
  }
  const { store, wall } = await openHere(storeIn(process.env));
  try {
    const entered = await store.snapshot(EVERYTHING);
    const now = new Date(wall());
    const context: AnswerContext = {
      ...contextAt(world, now, {
        asker: { id: "terminal", role: "asker" },
        conversation: "terminal",
        entered,
        turn: randomUUID(),
      }),
      fileOf: () => file,
    };
    const eenheid = values.euro ? ("euro" as const) : values.duizend ? ("duizend" as const) : undefined;
    const question: ImporteerQuestion = {
      v: 1,
      kind: "importeer",
      bestand: "bestand",
      ...(eenheid && { eenheid }),
      ...(van && { van }),
      ...(values.bron && { bron: values.bron }),
      ...(values.dag && { dag: values.dag }),
    };
    const shown = answerQuestion(question, context);
    console.log(textOf(shown.cards));
    const refused = refusedLines(proposalOf(file, question, context), context);
    if (refused.length > 0) console.log(`\nGeweigerd:\n${refused.join("\n")}`);
    const stand = values.concept ? "concept" : "vastgesteld";
    const agreed = offersIn(shown.cards[0]).find(({ question: offered }) => (offered as { stand?: unknown }).stand === stand);
    if (!agreed) {
      if (shown.outcome === "question-back") console.log("\nGeef het antwoord mee met --gemeente, --euro of --duizend.");
      return 2;
    }
    if (!values.ja && !(await agrees())) {
      console.log("Niet opgeslagen.");
      return 2;
    }
    console.log("Wordt opgeslagen …");
    const deed = answerPress({ vraag: agreed.question }, context);
    await store.append(
      deed.effects.flatMap((effect) => (effect.kind === "store" ? [effect.record] : [])),
      new Date(wall()).toISOString(),
    );
    if (deed.confirmedBy) {
      const after = { entered: await store.snapshot(EVERYTHING), ...seenAt(new Date(wall()).toISOString()) };
      console.log(textOf(answerQuestion(deed.confirmedBy, { ...context, ...after }).cards));
    }
    return refused.length > 0 ? 2 : 0;
  } finally {
    await store.close();
  }
}

const gemeentenOf = (name: string, { names }: World): string[] =>
  (names.find(toKey(name)) ?? []).filter((id) => names.membersOf(id) === undefined);

/** A file of any size may be named: what is too large is not taken into memory. */
async function readPath(path: string): Promise<ReadFile | undefined> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return undefined;
  return found.size > LIMITS.bytes ? { unreadable: "too-large" } : readTables(new Uint8Array(readFileSync(path)));
}

const textOf = (cards: readonly { content: Record<string, unknown> }[]): string =>
  `\n${cards.map(({ content }) => cardToText(content, { folded: true })).join("\n\n")}`;

async function agrees(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  const said = await asked.question("\nOpslaan? (ja/nee) ");
  asked.close();
  return /^ja?$/i.test(said.trim());
}

await run(main, (error) => (error instanceof FolderInUseError ? { text: IN_USE, code: 1 } : undefined));
