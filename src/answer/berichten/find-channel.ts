import { toKey } from "../../question/line/normalise.ts";
import { slips } from "../../question/line/slips.ts";
import type { Place } from "../../store/records.ts";
import type { Channel } from "../context.ts";

/**
 * The channels that a typed name can be: those called that; else with that as a word; else nearly called that; else with
 * a word that begins so; else with it somewhere in their name.
 */
export function findChannels(typed: string, channels: readonly Channel[]): Channel[] {
  const key = toKey(typed);
  const hasPart = (channel: Channel, isMeant: (word: string) => boolean) => wordsOf(channel).some(isMeant);
  const isCalled = (channel: Channel, isMeant: (name: string) => boolean) => namesOf(channel).some(isMeant);
  const ways: ((channel: Channel) => boolean)[] = [
    (channel) => isCalled(channel, (name) => name === key),
    (channel) => hasPart(channel, (word) => word === key),
    (channel) => isCalled(channel, (name) => key.length >= 5 && slips(key, name) <= (key.length >= 8 ? 2 : 1)),
    (channel) => key.length >= 2 && hasPart(channel, (word) => word.startsWith(key)),
    (channel) => isCalled(channel, (name) => key.length >= 4 && name.includes(key)),
  ];
  for (const isMeant of ways) {
    const found = channels.filter(isMeant);
    if (found.length > 0) return found;
  }
  return [];
}

/** The channel by itself, with its team, and the other way around. */
const namesOf = ({ label, place }: Channel): string[] => {
  const teamName = place.team?.name ?? "";
  return [label, ...ownNames(place).flatMap((name) => [name, teamName + name, name + teamName])].map(toKey).filter(Boolean);
};

/** Teams gives the first channel of a team no name, and shows it in the reader's language. */
const FIRST = ["Algemeen", "General"];
const ownNames = ({ name = "" }: Place): string[] => (FIRST.some((first) => toKey(first) === toKey(name)) ? FIRST : [name]);

const wordsOf = ({ label }: Channel): string[] =>
  label
    .split(/[^\p{L}\p{N}]+/u)
    .map(toKey)
    .filter(Boolean);
