import { randomUUID } from "node:crypto";
import type { Answer } from "../answer/answer.ts";
import { type AnswerContext, seenAt } from "../answer/context.ts";
import { answerPress, answerQuestion, answerText } from "../answer/respond.ts";
import { offersIn } from "../cards/offers.ts";
import { openStore } from "../store/json/json-store.ts";

/**
 * Enters figures in a terminal: what a line shows to agree on is agreed on at once.
 * @returns what was shown, and what became of it; only what was shown where nothing could be agreed on
 * @throws FolderInUseError when the assistant runs
 */
export async function askAndKeep(text: string, context: AnswerContext, keep: "vastgesteld" | "concept", folder: string): Promise<Answer[]> {
  const store = await openStore(folder);
  try {
    const before = { ...context, entered: await store.snapshot(context.now) };
    const shown = answerText(text, before);
    const agreed = offersIn(shown.cards[0]).find(({ question }) => agrees(question, keep));
    if (!agreed && shown.effects.length === 0) return [shown];
    const deed = agreed ? answerPress({ vraag: agreed.question }, { ...before, turn: randomUUID() }) : shown;
    const records = deed.effects.flatMap((effect) => (effect.kind === "store" ? [effect.record] : []));
    const now = new Date().toISOString();
    await store.append(records, now);
    const after = { ...context, ...seenAt(now), entered: await store.snapshot(now) };
    return [...(agreed ? [shown] : []), deed.confirmedBy ? answerQuestion(deed.confirmedBy, after) : deed];
  } finally {
    await store.close();
  }
}

const agrees = (question: unknown, keep: string): boolean => {
  const { akkoord, stand } = question as { akkoord?: unknown; stand?: unknown };
  return akkoord !== undefined && stand === keep;
};
