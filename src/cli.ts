import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Answer } from "./answer/answer.ts";
import { type AnswerContext, contextAt } from "./answer/context.ts";
import { TERMINAL } from "./answer/invoer/editors.ts";
import { answerText } from "./answer/respond.ts";
import { buildWorld } from "./answer/world.ts";
import { toMessage } from "./bot/said/outgoing.ts";
import { cardToText } from "./cards/to-text.ts";
import { DEFAULTS, ROOT, storeIn } from "./config.ts";
import { loadPublished } from "./data/load.ts";
import { toKey } from "./question/line/normalise.ts";
import { EVERYTHING } from "./store/store.ts";
import { type Arguments, readArguments, USAGE } from "./terminal/arguments.ts";
import { writeNew } from "./terminal/files.ts";
import { readingText } from "./terminal/gelezen.ts";
import { missesText } from "./terminal/missers.ts";
import { askAndKeep } from "./terminal/opslaan.ts";
import { answerLines } from "./terminal/regels.ts";
import { run } from "./terminal/run.ts";
import { readHere } from "./terminal/store.ts";

/** The same answers in a terminal. Exit 0 for an answer, 2 for a refusal, a question back or wrong use. */
async function main(args: readonly string[]): Promise<number> {
  const given = readArguments(args);
  if (!given) return wrongUse(USAGE);
  const world = buildWorld(loadPublished(`${ROOT}data`), process.env.CONTACT || DEFAULTS.contact, { editors: TERMINAL });
  const own = given.mijn === undefined ? undefined : world.names.find(toKey(given.mijn));
  if (given.mijn !== undefined && own?.length !== 1) return wrongUse(`Ik ken geen gemeente “${given.mijn}”.`);
  const place = storeIn(process.env);
  const now = given.op ? new Date(`${given.op}T12:00:00Z`) : new Date();
  const context = contextAt(world, now, {
    asker: { id: "terminal", role: "asker" },
    conversation: "terminal",
    entered: await readHere(place, given.op ? now.toISOString() : EVERYTHING),
    turn: randomUUID(),
    ...(own?.[0] && { ownGemeente: own[0] }),
  });
  if (given.show === "missers") {
    console.log(missesText(context.entered, context.today));
    return 0;
  }
  if (given.keep) return show(await askAndKeep(given.question, context, given.keep, place));
  return given.show === "regels" ? await answerInput(context) : answerOne(given, context);
}

async function show(answers: readonly Answer[]): Promise<number> {
  console.log(answers.flatMap(({ cards, text }) => text ?? cards.map((card) => cardToText(card.content, { folded: true }))).join("\n\n"));
  for (const { file } of answers) if (file) console.log(`\n${writeNew(join(process.env.INIT_CWD || ".", file.name), await file.make())}`);
  return answers.at(-1)?.outcome === "answer" ? 0 : 2;
}

function wrongUse(text: string): number {
  console.error(text);
  return 2;
}

async function answerOne({ question, show: as }: Arguments, context: AnswerContext): Promise<number> {
  if (as === "gelezen") {
    console.log(readingText(question, context));
    return 0;
  }
  const answer = answerText(question, context);
  if (as !== "json") return show([answer]);
  console.log(JSON.stringify(toMessage(answer), null, 2));
  return answer.outcome === "answer" ? 0 : 2;
}

/** A question a line from standard input, a JSON line each. */
async function answerInput(context: AnswerContext): Promise<number> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: process.stdin })) lines.push(line);
  for (const answered of answerLines(lines, context)) console.log(JSON.stringify(answered));
  return 0;
}

await run(main);
