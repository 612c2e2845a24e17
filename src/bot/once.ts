import type { Together } from "../store/together.ts";
import { turnIdOf } from "./context.ts";
import type { InvokeResponse, Turn } from "./turn.ts";

/** Over 15 seconds Teams sends an activity again; an answer goes out once. */
export async function once({ activity }: Turn, work: () => Promise<void>, together: Together): Promise<void> {
  if (!activity.id) return work();
  await together.once({ key: turnIdOf(activity), conversationId: activity.conversation.id, activityId: activity.id }, work);
}

/** A press that comes again gets what the first one got: it is done once. */
export function shared({ activity }: Turn, work: () => Promise<InvokeResponse>, together: Together): Promise<InvokeResponse> {
  const { id, from, value } = activity;
  return id ? together.sharing([turnIdOf(activity), from.id, JSON.stringify(value)].join("|"), work) : work();
}
