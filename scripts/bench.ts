import { dayInAmsterdam } from "../src/answer/context.ts";
import { answerText } from "../src/answer/respond.ts";
import { ROOT } from "../src/config.ts";
import { loadPublished } from "../src/data/load.ts";
import { buildLexicon } from "../src/question/lexicon.ts";
import { parseText } from "../src/question/parse.ts";

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
const now = new Date();
const context = {
  now: now.toISOString(),
  today: dayInAmsterdam(now),
  asOf: now.toISOString(),
  asker: { id: "bench", role: "asker" as const },
  conversation: "terminal" as const,
  published,
  ...buildLexicon(published),
  entered: { of: () => [], has: () => false },
  contact: "",
};

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
  const parse = median(() => parseText(question, context));
  const whole = median(() => answerText(question, context));
  console.log(
    `${question.padEnd(52)} ${parse.toFixed(3)}   ${whole.toFixed(3)}   ${(whole / (load + index)).toFixed(3).padStart(13)}   ${(parse / whole).toFixed(3).padStart(13)}`,
  );
}
