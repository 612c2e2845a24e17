import type { Place } from "../../store/records.ts";

/**
 * The address that opens a message in Teams; undefined where there is none: a personal chat is where one reads.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
 */
export function messageLink({ scope, conversationId, tenant, team }: Place, message: string): string | undefined {
  if (scope === "personal") return undefined;
  const about: Record<string, string> =
    scope === "channel"
      ? { ...(tenant && { tenantId: tenant }), ...(team?.group && { groupId: team.group }), parentMessageId: message }
      : { context: JSON.stringify({ contextType: "chat" }) };
  const path = [conversationId, message].map(encodeURIComponent).join("/");
  return `https://teams.microsoft.com/l/message/${path}?${new URLSearchParams(about)}`;
}
