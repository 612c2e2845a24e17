import { randomUUID } from "node:crypto";
import type { Answer } from "../answer/answer.ts";
import { type AnswerContext, seenAt } from "../answer/context.ts";
import { answerPress, answerQuestion, answerText } from "../answer/respond.ts";
import { offersIn } from "../cards/offers.ts";
import type { StorePlace } from "../store/open.ts";
import { EVERYTHING } from "../store/store.ts";
import { openHere } from "./store.ts";

/**
 * Enters figures in a terminal: what a line shows to agree on is agreed on at once.
 * @returns what was shown, and what became of it; only what was shown where nothing could be agreed on
 * @throws FolderInUseError when the assistant has the folder
 */
export async function askAndKeep(
  text: string,
  context: AnswerContext,
  keep: "vastgesteld" | "concept",
  place: StorePlace,
): Promise<Answer[]> {
  const { store, wall } = await openHere(place);
  try {
    const before = { ...context, entered: await store.snapshot(context.now) };
    const shown = answerText(text, before);
    const agreed = offersIn(shown.cards[0]).find(({ question }) => agrees(question, keep));
    if (!agreed && shown.effects.length === 0) return [shown];
    const deed = agreed ? answerPress({ vraag: agreed.question }, { ...before, turn: randomUUID() }) : shown;
    const records = deed.effects.flatMap((effect) => (effect.kind === "store" ? [effect.record] : []));
    await store.append(records, new Date(wall()).toISOString());
    const entered = await store.snapshot(EVERYTHING);
    const after = { ...context, ...seenAt(new Date(wall()).toISOString()), entered };
    return [...(agreed ? [shown] : []), deed.confirmedBy ? answerQuestion(deed.confirmedBy, after) : deed];
  } finally {
    await store.close();
  }
}

const agrees = (question: unknown, keep: string): boolean => {
  const { akkoord, stand } = question as { akkoord?: unknown; stand?: unknown };
  return akkoord !== undefined && stand === keep;
};
