import { fitting, plainName } from "../format.ts";
import { LONGEST_TITLE, shorten } from "../limits.ts";

/** What conversations are called. */

/** What is needed of a place to call it by name. */
export interface NamedPlace {
  scope: "personal" | "groupChat" | "channel";
  name?: string | undefined;
  team?: { name: string } | undefined;
}

/** "Senzer › Directie", "de groepschat Begroting", "uw persoonlijke chat" */
export function placeName({ scope, name, team }: NamedPlace): string {
  if (scope === "personal") return "uw persoonlijke chat";
  if (scope === "groupChat") return name ? `de groepschat ${plainName(name)}` : "de groepschat";
  return [team?.name, name].flatMap((part) => (part ? [plainName(part)] : [])).join(" › ") || "het kanaal";
}

/** The same on a button, where there is less room. */
export function placeInShort(place: NamedPlace): string {
  if (place.scope === "personal") return "uw chat";
  return place.scope === "channel" && place.name ? plainName(place.name) : placeName(place);
}

/** The place on a button; in one team its channel says enough. Where both are long the team gives way. */
export function placeOnButton(place: NamedPlace, isOneTeam: boolean): string {
  if (isOneTeam) return fitting(placeInShort(place));
  const whole = placeName(place);
  const channel = placeInShort(place);
  if (place.scope !== "channel" || whole === channel || whole.length <= LONGEST_TITLE) return fitting(whole);
  const room = LONGEST_TITLE - channel.length - "… › ".length;
  return room < 3 ? fitting(channel) : `${shorten(whole, room + 1)} › ${channel}`;
}

/** The conversation that one is in. */
export const HERE: Record<NamedPlace["scope"], string> = { personal: "deze chat", groupChat: "deze groepschat", channel: "dit kanaal" };
