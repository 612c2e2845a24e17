import { date } from "../../cards/format.ts";
import { whenText } from "../../cards/texts/abonnementen.ts";
import { POSTED_BY } from "../../cards/texts/berichten.ts";
import { type Post, subscriptionsOf } from "../../store/ledger.ts";
import { FORGOTTEN } from "../../store/records.ts";
import type { Snapshot } from "../../store/store.ts";
import { dayInAmsterdam } from "../../time/day.ts";
import { KINDS } from "../abonnementen/kinds/kinds.ts";
import { unchangedSince } from "../abonnementen/unchanged.ts";
import type { AnswerContext } from "../context.ts";

/**
 * The line under the title of a post: that nothing changed since earlier ones, who posted it or which subscription and how it stops, and
 * that it came late.
 * @param figures what each figure on it is printed as
 */
export const postLine = (post: Post, figures: Readonly<Record<string, string>>, context: AnswerContext): string =>
  [...unchanged(post, figures, context), originOf(post, context), ...lateness(post, context)].join(". ");

/** Whether it is not to be posted: its subscription asks for changes, and there are none. What a person sends again, goes. */
export function isToBeSkipped(post: Post, figures: Readonly<Record<string, string>>, entered: Snapshot): boolean {
  const subscription = subscriptionsOf(entered).find(({ record }) => record.id === post.data.subscription);
  if (!subscription?.record.data.alleenBijWijziging || post.data.again !== undefined) return false;
  return unchangedSince(post, figures, entered) !== undefined;
}

/** Of what comes on fixed days: who has read it before can go on to something else. */
function unchanged(post: Post, figures: Readonly<Record<string, string>>, { entered }: AnswerContext): string[] {
  const subscription = subscriptionsOf(entered).find(({ record }) => record.id === post.data.subscription);
  const isRegular = subscription && KINDS[subscription.record.data.wat].isRegular;
  const since = isRegular ? unchangedSince(post, figures, entered) : undefined;
  return since ? [POSTED_BY.unchanged(date(dayInAmsterdam(new Date(since))))] : [];
}

function originOf({ data, actor }: Post, { entered, grammar, commands }: AnswerContext): string {
  if (data.subscription === undefined) {
    if (!data.maker && actor !== FORGOTTEN) return POSTED_BY.itself;
    const question = grammar.readQuestion(data.vraag);
    return POSTED_BY.person(data.maker?.name, question !== undefined && commands.showsOwn(question));
  }
  const subscription = subscriptionsOf(entered).find(({ record }) => record.id === data.subscription);
  if (!subscription) return POSTED_BY.itself;
  const { wat, rooster, alleenBijWijziging } = subscription.record.data;
  return POSTED_BY.subscription(wat, whenText(wat, rooster, alleenBijWijziging), subscription.number, data.place.scope);
}

const HOUR_MS = 3_600_000;

/** What was made late was missed while the assistant was down; what was made in time waited for Teams, or for the assistant. */
function lateness({ at, data }: Post, { now }: AnswerContext): string[] {
  const isLate = (moment: string) => Date.parse(moment) - Date.parse(data.due) > HOUR_MS;
  if (!isLate(now)) return [];
  return [isLate(at) ? POSTED_BY.lateByUs : POSTED_BY.late];
}
