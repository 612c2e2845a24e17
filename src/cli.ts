import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { contextAt } from "./answer/context.ts";
import { answerText } from "./answer/respond.ts";
import { buildWorld } from "./answer/world.ts";
import { toMessage } from "./bot/said/outgoing.ts";
import { cardToText } from "./cards/to-text.ts";
import { DEFAULTS, ROOT } from "./config.ts";
import { loadPublished } from "./data/load.ts";
import { isIsoDay } from "./domain/dates.ts";
import { readStore } from "./store/json/json-store.ts";

const USAGE = `Gebruik: npm run --silent vraag -- [--json] [--op JJJJ-MM-DD] "vangnet Gemert-Bakel 2020"
  --json   de activiteit die naar Teams zou gaan, als JSON
  --op     antwoorden alsof het die dag is`;

/** The same answers in a terminal. Exit 0 for an answer, 2 for a refusal, a question back or wrong use. */
async function main(args: readonly string[]): Promise<number> {
  const given = readArguments(args);
  if (!given) {
    console.error(USAGE);
    return 2;
  }
  const now = given.op ? new Date(`${given.op}T12:00:00Z`) : new Date();
  const world = buildWorld(loadPublished(`${ROOT}data`), process.env.CONTACT || DEFAULTS.contact);
  const context = contextAt(world, now, {
    asker: { id: "terminal", role: "asker" },
    conversation: "terminal",
    entered: await readStore(process.env.DATA_DIR || DEFAULTS.storeFolder, now.toISOString()),
    turn: randomUUID(),
  });
  const answer = answerText(given.question, context);
  console.log(
    given.json
      ? JSON.stringify(toMessage(answer), null, 2)
      : answer.cards.map((card) => cardToText(card.content, { folded: true })).join("\n\n"),
  );
  return answer.outcome === "answer" ? 0 : 2;
}

interface Arguments {
  question: string;
  json: boolean;
  op?: string;
}

/** Undefined when they cannot be understood. Words of an unquoted question may start with a minus: "resultaat 2023 -3 mln". */
function readArguments(args: readonly string[]): Arguments | undefined {
  const start = args.findIndex((arg, at) => !arg.startsWith("--") && args[at - 1] !== "--op");
  if (start < 0) return undefined;
  try {
    const { values } = parseArgs({ args: args.slice(0, start), options: { json: { type: "boolean" }, op: { type: "string" } } });
    if (values.op !== undefined && !isIsoDay(values.op)) return undefined;
    return { question: args.slice(start).join(" "), json: values.json ?? false, ...(values.op && { op: values.op }) };
  } catch {
    return undefined;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
