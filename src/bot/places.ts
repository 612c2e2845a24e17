import type { Asker } from "../answer/context.ts";
import type { Place } from "../store/records.ts";
import type { Incoming } from "./incoming.ts";

/** The conversation itself; of a thread in a channel the channel. */
const withoutThread = (conversationId: string): string => conversationId.split(";")[0] ?? conversationId;

/** Where something was said or done. */
export function placeOf(activity: Incoming): Place {
  const { conversation, recipient, from, channelData: { team, channel } = {} } = activity;
  const scope = scopeOf(activity);
  const name = channel?.name ?? conversation.name;
  return {
    scope,
    conversationId: withoutThread(conversation.id),
    ...common(activity),
    bot: recipient.id,
    ...(scope === "channel" &&
      team && { team: { id: team.id, name: team.name ?? "", ...(team.aadGroupId && { group: team.aadGroupId }) } }),
    ...(scope !== "personal" && name && { name }),
    ...(scope === "personal" && { person: from.id }),
  };
}

/** The person who did it, alone. */
export const personOf = (activity: Incoming): Place =>
  scopeOf(activity) === "personal"
    ? placeOf(activity)
    : { scope: "personal", conversationId: "", ...common(activity), bot: activity.recipient.id, person: activity.from.id };

/** Who did it. */
export function askerOf(activity: Incoming): Asker {
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

const common = ({ serviceUrl, conversation: { tenantId } }: Incoming) => ({ serviceUrl, ...(tenantId && { tenant: tenantId }) });

/** What is not known to be one person's is not treated so. */
function scopeOf({ conversation: { conversationType: type, isGroup }, channelData }: Incoming): Place["scope"] {
  if (type === "channel" || type === "groupChat" || type === "personal") return type;
  if (channelData?.team) return "channel";
  return isGroup ? "groupChat" : "personal";
}
