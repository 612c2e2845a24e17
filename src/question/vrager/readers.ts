import type { Question } from "../question.ts";
import { explained, proposed, type Reader } from "../reader.ts";
import { trouble } from "../reading.ts";
import { asksWhatCanBe, isHelp, isThanks } from "./words.ts";

const FORGET = ["vergeet", "wis", "verwijder", "wissen", "vergeten"];
const MINE = ["mijn", "onze", "ons"];

/** "mijn gemeente is Deurne", "vergeet mijn gemeente" */
export const readOwn: Reader = {
  rank: "self",
  read: (sentence) => {
    if (!sentence.has("gemeente") || !sentence.has(...MINE)) return undefined;
    if (sentence.has(...FORGET)) return proposed(sentence, { v: 1, kind: "eigen-gemeente", wie: null });
    if (!sentence.has("is", "wordt")) return undefined;
    const name = sentence.name("gemeente", ...MINE);
    const own = (wie: string): Question => ({ v: 1, kind: "eigen-gemeente", wie });
    const [wie] = name.ids;
    if (wie && name.ids.length === 1) return proposed(sentence, own(wie), name);
    if (!name.typed) return undefined;
    const [kind, ids] = name.ids.length > 1 ? (["which-name", name.ids] as const) : (["unknown-name", name.suggestions] as const);
    return explained(sentence, trouble({ kind, typed: name.typed, choices: ids.map((id) => ({ value: id, question: own(id) })) }));
  },
};

/** "privacy", "wis mijn gegevens" */
export const readPrivacy: Reader = {
  rank: "self",
  read: (sentence) =>
    sentence.has("gegevens", "privacy", "avg") ? proposed(sentence, { v: 1, kind: "privacy", wis: sentence.has(...FORGET) }) : undefined,
};

/** "help", "hoi", "wat kun je allemaal" */
export const readHelp: Reader = {
  rank: "small-talk",
  read: (sentence) => (sentence.keys.some(isHelp) || asksWhatCanBe(sentence.keys) ? proposed(sentence, { v: 1, kind: "help" }) : undefined),
};

/** "dank je wel": nothing is asked. */
export const readThanks: Reader = {
  rank: "small-talk",
  read: (sentence) =>
    sentence.tokens.length === sentence.keys.length && isThanks(sentence.keys)
      ? explained(sentence, trouble({ kind: "thanks" }))
      : undefined,
};
