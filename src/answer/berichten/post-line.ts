import { whenText } from "../../cards/texts/abonnementen.ts";
import { POSTED_BY } from "../../cards/texts/berichten.ts";
import { type Post, subscriptionsOf } from "../../store/ledger.ts";
import { FORGOTTEN } from "../../store/records.ts";
import type { AnswerContext } from "../context.ts";

/** The line under the title of a post: who posted it, or which subscription and how it stops; and that it came late. */
export const postLine = (post: Post, context: AnswerContext): string => [originOf(post, context), ...lateness(post, context)].join(". ");

function originOf({ data, actor }: Post, { entered, grammar, commands }: AnswerContext): string {
  if (data.subscription === undefined) {
    if (!data.maker && actor !== FORGOTTEN) return POSTED_BY.itself;
    const question = grammar.readQuestion(data.vraag);
    return POSTED_BY.person(data.maker?.name, question !== undefined && commands.showsOwn(question));
  }
  const subscription = subscriptionsOf(entered).find(({ record }) => record.id === data.subscription);
  if (!subscription) return POSTED_BY.itself;
  const { wat, rooster } = subscription.record.data;
  return POSTED_BY.subscription(wat, whenText(wat, rooster), subscription.number, data.place.scope);
}

const HOUR_MS = 3_600_000;

/** What was made late was missed while the assistant was down; what was made in time waited for Teams, or for the assistant. */
function lateness({ at, data }: Post, { now }: AnswerContext): string[] {
  const isLate = (moment: string) => Date.parse(moment) - Date.parse(data.due) > HOUR_MS;
  if (!isLate(now)) return [];
  return [isLate(at) ? POSTED_BY.lateByUs : POSTED_BY.late];
}
