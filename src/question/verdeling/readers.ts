import type { Sentence } from "../line/sentence.ts";
import type { PlainQuestion } from "../question.ts";
import { explained, type Proposal, proposed, type Reader, regionIn, withOne } from "../reader.ts";
import { byName, choose, NOTHING_FOUND, trouble } from "../reading.ts";
import { MAX_CENTS } from "../shape.ts";
import { MOST_COUNTS } from "./shapes.ts";

/** What was said beside the words that a command understands: told as not used. */
export const unusedIn = (sentence: Sentence, used: readonly string[]) => ({ ...NOTHING_FOUND, unused: sentence.rest(...used) });

const EXAMPLE_CENTS = 220_000_000;

/** An amount to share: asked for when there is none or more than one. */
export function withAmount(sentence: Sentence, make: (cents: number) => PlainQuestion, used: readonly string[]): Proposal {
  const amounts = [...new Set(sentence.amounts)];
  const [cents] = amounts;
  const choice = (amount: number) => ({ label: { is: "amount", cents: amount } as const, question: make(amount) });
  if (amounts.length > 1) return explained(sentence, choose("which-amount", amounts.map(choice)));
  if (cents === undefined) return explained(sentence, choose("amount", [choice(EXAMPLE_CENTS)]));
  if (Math.abs(cents) > MAX_CENTS) return explained(sentence, trouble({ kind: "impossible", field: "uitgaven", cents }));
  return proposed(sentence, make(cents), unusedIn(sentence, used));
}

const KEYS = ["sleutels", "verdeelsleutels"];
const COMPARE = ["vergelijk", "vergelijking"];

/** "vergelijk sleutels 2,2 mln" */
export const readSleutels: Reader = {
  rank: "word",
  read: (sentence) =>
    sentence.has(...KEYS) && (sentence.amounts.length > 0 || sentence.has(...COMPARE))
      ? withAmount(sentence, (cents) => ({ v: 1, kind: "sleutels", ...regionIn(sentence), cents }), [...KEYS, ...COMPARE])
      : undefined,
};

/** "aandeel Deurne 2,2 mln" */
export const readAandeel: Reader = {
  rank: "word",
  read: (sentence) => {
    if (!sentence.has("aandeel")) return undefined;
    const [cents] = sentence.amounts;
    return withOne(sentence, ["aandeel", "kosten"], (wie) => ({ v: 1, kind: "aandeel", wie, ...(cents !== undefined && { cents }) }));
  },
};

/** "trap op trap af 400 390 385" */
export const readTrap: Reader = {
  rank: "word",
  read: (sentence) => {
    if (!sentence.has("trap")) return undefined;
    const { numbers } = sentence;
    const right = numbers.length <= MOST_COUNTS && numbers.every((count) => Number.isInteger(count) && count > 0);
    return right
      ? proposed(sentence, { v: 1, kind: "trap", ...regionIn(sentence), aantallen: numbers })
      : explained(sentence, choose("counts"));
  },
};

/** Of a shortfall one can change the amount; of the others a number. */
export const isInCents = (soort: string | undefined): boolean => soort === "tekort";

/** "scenario beschut 60": by the words of the scenarios of all regions. */
export const readScenario: Reader = {
  rank: "word",
  read: (sentence, { vocabulary: { scenarios } }) => {
    if (!sentence.has("scenario", "scenarios")) return undefined;
    const found = scenarios.find(({ woorden }) => sentence.has(...woorden));
    const [number] = sentence.numbers;
    if (number !== undefined && (number < 0 || (!isInCents(found?.soort) && !Number.isInteger(number))))
      return explained(sentence, choose("whole-number"));
    const make = ({ id, soort }: (typeof scenarios)[number]): PlainQuestion => {
      const aantal = number === undefined ? undefined : isInCents(soort) ? Math.round(number * 100) : number;
      return { v: 1, kind: "scenario", welk: id, ...(aantal !== undefined && { aantal }) };
    };
    if (!found)
      return explained(
        sentence,
        choose(
          "scenario",
          scenarios.map((known) => byName(known.knop, make(known))),
        ),
      );
    return proposed(sentence, make(found), unusedIn(sentence, ["scenario", "scenarios", ...found.woorden, "werk", "fte"]));
  },
};
