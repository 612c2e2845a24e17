import { parseArgs } from "node:util";
import { dayInAmsterdam } from "./answer/context.ts";
import { answerText } from "./answer/respond.ts";
import { toActivity } from "./bot/outgoing.ts";
import { cardToText } from "./cards/to-text.ts";
import { ROOT } from "./config.ts";
import { loadPublished } from "./data/load.ts";
import { isIsoDay } from "./domain/dates.ts";
import { buildLexicon } from "./question/lexicon.ts";
import { readStore } from "./store/json-store.ts";

const USAGE = `Gebruik: npm run --silent vraag -- [--json] [--op JJJJ-MM-DD] "vangnet Gemert-Bakel 2020"
  --json   de activiteit die naar Teams zou gaan, als JSON
  --op     antwoorden alsof het die dag is`;

/** The same answers in a terminal. Exit 0 for an answer, 2 for a refusal or a question back. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { json: { type: "boolean" }, op: { type: "string" }, help: { type: "boolean" } },
    allowPositionals: true,
    tokens: false,
    args: guardAmounts(process.argv.slice(2)),
  });
  if (values.help || positionals.length === 0 || (values.op !== undefined && !isIsoDay(values.op))) {
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  const now = values.op ? new Date(`${values.op}T12:00:00Z`) : new Date();
  const published = loadPublished(`${ROOT}data`);
  const answer = answerText(positionals.join(" "), {
    now: now.toISOString(),
    today: dayInAmsterdam(now),
    asOf: now.toISOString(),
    asker: { id: "terminal", role: "asker" },
    conversation: "terminal",
    published,
    ...buildLexicon(published),
    entered: await readStore(process.env.DATA_DIR ?? `${ROOT}var`, now.toISOString()),
    contact: process.env.CONTACT ?? "meld het bij de beheerder",
  });
  console.log(
    values.json
      ? JSON.stringify(toActivity(answer), null, 2)
      : answer.cards.map((card) => cardToText(card.content, { folded: true })).join("\n\n"),
  );
  return answer.outcome === "answer" ? 0 : 2;
}

/** Words of an unquoted question may start with a minus: "resultaat 2023 -3 mln". */
const guardAmounts = (args: string[]): string[] => {
  const first = args.findIndex((arg) => !arg.startsWith("--") && !isIsoDay(arg));
  return first < 0 ? args : [...args.slice(0, first), "--", ...args.slice(first)];
};

process.exitCode = await main();
