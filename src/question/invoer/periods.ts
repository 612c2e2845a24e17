import type { Invoervelden } from "../../data/shapes/invoer.ts";
import { AFTER_DECEMBER, type Periode } from "../../data/shapes/perioden.ts";
import { toKey } from "../line/normalise.ts";
import type { Token } from "../line/tokens.ts";

/** Which months a place in a line is about: the longest phrase, and how many words it is. */
export type PeriodAt = (tokens: readonly Token[], place: number) => { periode: Periode; length: number } | undefined;

interface Phrase {
  keys: readonly string[];
  periode: Periode;
}

/** "maart", "2e kwartaal", "t/m maart", "april t/m mei", "na december". Built once at start. */
export function periodReader({ maanden, kwartalen, naDecember, totEnMet }: Invoervelden["perioden"]): PeriodAt {
  const phrases = (words: readonly string[], periode: Periode): Phrase[] =>
    words.map((word) => ({ keys: word.split(" ").map(toKey), periode }));
  const single = [
    ...maanden.flatMap((words, at) => phrases(words, { van: at + 1, tot: at + 1 })),
    ...kwartalen.flatMap((words, at) => phrases(words, { van: at * 3 + 1, tot: at * 3 + 3 })),
    ...phrases(naDecember, { van: AFTER_DECEMBER, tot: AFTER_DECEMBER }),
  ].sort(longestFirst);
  const upTo = phrases(totEnMet, { van: 1, tot: 1 }).sort(longestFirst);
  const at = (all: readonly Phrase[], tokens: readonly Token[], place: number) =>
    all.find(({ keys }) => keys.every((key, index) => keyAt(tokens, place + index) === key));
  return (tokens, place) => {
    const first = at(single, tokens, place);
    const behind = place + (first?.keys.length ?? 0);
    const until = at(upTo, tokens, behind);
    const last = until && at(single, tokens, behind + until.keys.length);
    if (until && last && last.periode.tot < AFTER_DECEMBER) {
      const van = first?.periode.van ?? 1;
      if (van <= last.periode.tot)
        return { periode: { van, tot: last.periode.tot }, length: behind - place + until.keys.length + last.keys.length };
    }
    return first && { periode: first.periode, length: first.keys.length };
  };
}

const longestFirst = (a: Phrase, b: Phrase): number => b.keys.length - a.keys.length;

/** A word, or a whole number that stands there by itself: "kwartaal 2". */
function keyAt(tokens: readonly Token[], place: number): string {
  const token = tokens[place];
  if (token?.kind === "word") return token.key;
  return token?.kind === "amount" && token.bare && token.year === undefined ? String(token.cents / 100) : "";
}
