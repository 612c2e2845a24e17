import { capital } from "../cards/format.ts";
import { SUBJECT } from "../cards/texts/posts.ts";
import { readQuestion } from "../question/question.ts";
import type { NumberedSubscription } from "../store/ledger.ts";
import type { AnswerContext } from "./context.ts";
import { whenOf } from "./post-line.ts";

/** "samenvatting Senzer 2020", "termijnen" */
export function subjectOf({ record: { data } }: NumberedSubscription, { names }: AnswerContext): string {
  const vraag = readQuestion(data.vraag);
  if (vraag?.kind !== "samenvatting") return SUBJECT[data.wat];
  return [SUBJECT.samenvatting, names.nameOf(vraag.wie), vraag.jaar ?? ""].join(" ").trim();
}

/** "Samenvatting Senzer, elke maandag om 9.00 uur" */
export const subscriptionText = (subscription: NumberedSubscription, context: AnswerContext): string =>
  capital(`${subjectOf(subscription, context)}, ${whenOf(subscription)}`);
