import type { Activity } from "botbuilder";
import { z } from "zod";
import type { Asker } from "../answer/context.ts";
import type { Place } from "../store/records.ts";

/** What Teams tells beside an activity; whatever is of another shape is left out. */
const channelData = z.looseObject({
  team: z.looseObject({ id: z.string(), name: z.string().optional() }).optional().catch(undefined),
  channel: z.looseObject({ id: z.string(), name: z.string().optional() }).optional().catch(undefined),
  eventType: z.string().optional().catch(undefined),
});

export const teamsDataOf = (activity: Activity) => channelData.safeParse(activity.channelData).data ?? {};

/** The conversation itself; of a thread in a channel the channel. */
const withoutThread = (conversationId: string): string => conversationId.split(";")[0] ?? conversationId;

export function placeOf(activity: Activity): Place {
  const { conversation, recipient, from } = activity;
  const { team, channel } = teamsDataOf(activity);
  const scope = scopeOf(activity);
  const name = channel?.name ?? conversation.name;
  return {
    scope,
    conversationId: withoutThread(conversation.id),
    ...common(activity),
    bot: recipient.id,
    ...(scope === "channel" && team && { team: { id: team.id, name: team.name ?? "" } }),
    ...(scope !== "personal" && name && { name }),
    ...(scope === "personal" && { person: from.id }),
  };
}

/** The person who did it, alone. */
export const personOf = (activity: Activity): Place =>
  scopeOf(activity) === "personal"
    ? placeOf(activity)
    : { scope: "personal", conversationId: "", ...common(activity), bot: activity.recipient.id, person: activity.from.id };

export function askerOf(activity: Activity): Asker {
  const { from, conversation } = activity;
  const tenant = conversation.tenantId;
  return {
    id: from.aadObjectId ?? from.id,
    role: "asker",
    ...(tenant && { tenant }),
    ...(from.name && { name: from.name }),
    place: personOf(activity),
  };
}

const common = ({ serviceUrl, conversation: { tenantId } }: Activity) => ({ serviceUrl, ...(tenantId && { tenant: tenantId }) });

/** What is not known to be one person's is not treated so. */
function scopeOf(activity: Activity): Place["scope"] {
  const { conversationType: type, isGroup } = activity.conversation;
  if (type === "channel" || type === "groupChat" || type === "personal") return type;
  if (teamsDataOf(activity).team) return "channel";
  return isGroup ? "groupChat" : "personal";
}
