import { LRUCache } from "lru-cache";
import { seenUpTo } from "../../facts/invoer/entered.ts";
import type { Question } from "../../question/question.ts";
import type { Snapshot } from "../../store/store.ts";
import type { Answer } from "../answer.ts";
import { type AnswerContext, type Commands, homeRegions } from "../context.ts";

/** Answers of one view of the records: far more than are asked on a day. */
const MOST = 500;

type Answers = LRUCache<string, Answer>;

/**
 * By the commands with what is published, and then by the view of the records: when something is written there is another one, and what was
 * made of the old goes with it.
 */
const byWorld = new WeakMap<Commands, WeakMap<Snapshot, Answers>>();

function answersIn({ commands, entered }: AnswerContext): Answers {
  const byRecords = byWorld.get(commands) ?? new WeakMap<Snapshot, Answers>();
  byWorld.set(commands, byRecords);
  const answers: Answers = byRecords.get(entered) ?? new LRUCache({ max: MOST });
  byRecords.set(entered, answers);
  return answers;
}

/**
 * An answer that rests only on the question, the figures and the day is made once: commands say so (`sameForAll`). Only what was answered is
 * kept: what is asked back may offer what its asker spoke of last.
 */
export function remembered(question: Question, context: AnswerContext, notes: readonly string[], make: () => Answer): Answer {
  if (!context.commands.isSameForAll(question)) return make();
  const answers = answersIn(context);
  const key = keyOf(question, context, notes);
  const known = answers.get(key);
  if (known) return known;
  const answer = make();
  if (answer.outcome === "answer" && answer.effects.length === 0) answers.set(key, answer);
  return answer;
}

/** Everything else that such an answer may depend on. */
const keyOf = (question: Question, context: AnswerContext, notes: readonly string[]): string => {
  const { today, asOfDay, tenants, conversation, ownGemeente, asker, drafts, sourcesUpTo } = context;
  const home = homeRegions(context).map(({ id }) => id);
  return JSON.stringify([
    question,
    notes,
    today,
    asOfDay,
    seenUpTo(context),
    tenants,
    conversation,
    ownGemeente,
    home,
    asker.role,
    drafts,
    sourcesUpTo,
  ]);
};
