import { ASSUMED_YEAR } from "../cards/texts/buig.ts";
import { type PickedYear, pickYear } from "../facts/year.ts";
import type { AnswerContext } from "./context.ts";

/** The year of a question, with what the asker is told when he named none. */
export function yearFor(asked: number | null, gemeenten: readonly string[], context: AnswerContext): PickedYear & { told: string[] } {
  const picked = pickYear(asked, gemeenten, context, context.today);
  return { ...picked, told: picked.assumed ? [ASSUMED_YEAR[picked.assumed](picked.year)] : [] };
}
