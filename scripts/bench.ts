import { contextAt, readingContext } from "../src/answer/context.ts";
import { answerText } from "../src/answer/respond.ts";
import { buildWorld } from "../src/answer/world.ts";
import { ROOT } from "../src/config.ts";
import { loadPublished } from "../src/data/load.ts";
import { duePosts } from "../src/post/due.ts";
import { buildLexicon } from "../src/question/lexicon.ts";
import { parseText } from "../src/question/read.ts";
import { ledgerOf } from "../src/store/ledger.ts";
import type { Snapshot } from "../src/store/store.ts";
import { momentsBetween } from "../src/time/rooster.ts";

/**
 * npm run bench: what a question costs, against what is done once at start.
 * Ratios within one run hold when the machine's speed drifts; the milliseconds beside them are only of this machine.
 */

const ROUNDS = 300;

function median(work: () => unknown, rounds = ROUNDS): number {
  for (let at = 0; at < rounds / 10; at++) work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

const load = median(() => loadPublished(`${ROOT}data`), 20);
const published = loadPublished(`${ROOT}data`);
const index = median(() => buildLexicon(published), 20);
const world = buildWorld(published, "");
const context = contextAt(world, new Date(), {
  asker: { id: "bench", role: "asker" },
  conversation: "terminal",
  entered: { of: () => [], has: () => false },
  turn: "bench",
});

const reading = readingContext(context);

const QUESTIONS = [
  "vangnet Gemert-Bakel 2020",
  "hoe zit het in '20 met het vangnet van gemert bakel?",
  "vangnet gemert-bakkel 2020",
  "vangnet Senzer 2020",
  "help",
];
console.log(`once at start: data ${load.toFixed(2)} ms, lexicon ${index.toFixed(2)} ms\n`);
console.log("question                                             parse   whole   whole / start   parse / whole");
for (const question of QUESTIONS) {
  const parse = median(() => parseText(question, reading));
  const whole = median(() => answerText(question, context));
  console.log(
    `${question.padEnd(52)} ${parse.toFixed(3)}   ${whole.toFixed(3)}   ${(whole / (load + index)).toFixed(3).padStart(13)}   ${(parse / whole).toFixed(3).padStart(13)}`,
  );
}

/** What the assistant does every ten seconds: looking at a year of daily posts for ten subscriptions. */
const place = { scope: "channel" as const, conversationId: "kanaal", serviceUrl: "https://voorbeeld.nl", bot: "28:bot" };
const rooster = { dagen: [1, 2, 3, 4, 5, 6, 7], tijd: "09:00" };
const stamp = { v: 1, at: new Date(Date.now() - 365 * 86_400_000).toISOString(), actor: "bench" };
const moments = momentsBetween(rooster, new Date(stamp.at), new Date());
const subscriptions = Array.from({ length: 10 }, (_, at) => ({
  ...stamp,
  id: `abonnement ${at}`,
  kind: "subscription",
  data: { place, wat: "samenvatting", rooster, vraag: { v: 1, kind: "samenvatting", wie: "senzer", jaar: 2020 } },
}));
const posts = subscriptions.flatMap(({ id }) =>
  moments.map((moment) => ({ ...stamp, id: `${id}|${moment.toISOString()}`, kind: "post", data: { place, subscription: id } })),
);
const deliveries = posts.map(({ id }) => ({ ...stamp, id: `${id}|verstuurd`, kind: "delivery", data: { post: id, state: "sent" } }));
const records: Record<string, unknown[]> = { subscription: subscriptions, post: posts, delivery: deliveries };
const ids = new Set(posts.map(({ id }) => id));
const entered = { of: (kind: string) => records[kind] ?? [], has: (_kind: string, id: string) => ids.has(id) } as unknown as Snapshot;
const tick = median(() => {
  if (duePosts(new Date(), entered, world).length > 0) throw new Error("Everything was posted");
  const { posts: known, stateOf } = ledgerOf(entered);
  return known.filter((post) => stateOf(post).state !== "sent");
});
const question = median(() => answerText("vangnet Gemert-Bakel 2020", context));
console.log(`\ntick with ${posts.length} posts behind it: ${tick.toFixed(3)} ms, ${(tick / question).toFixed(2)} of a question`);
