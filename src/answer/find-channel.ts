import { toKey } from "../question/normalise.ts";
import { slips } from "../question/slips.ts";
import type { Channel } from "./context.ts";

/** The channels that a typed name can be: those that are called that; else those nearly called that; else those with it in their name. */
export function findChannels(typed: string, channels: readonly Channel[]): Channel[] {
  const key = toKey(typed);
  const ways: ((name: string) => boolean)[] = [
    (name) => name === key,
    (name) => key.length >= 5 && slips(key, name) <= (key.length >= 8 ? 2 : 1),
    (name) => key.length >= 4 && name.includes(key),
  ];
  for (const isMeant of ways) {
    const found = channels.filter((channel) => namesOf(channel).some(isMeant));
    if (found.length > 0) return found;
  }
  return [];
}

/** The channel by itself, with its team, and the other way around. */
const namesOf = ({ label, place: { name = "", team } }: Channel): string[] => {
  const teamName = team?.name ?? "";
  return [name, label, teamName + name, name + teamName].map(toKey).filter(Boolean);
};
