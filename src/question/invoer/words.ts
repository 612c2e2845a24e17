import type { Invoerveld, Invoervelden } from "../../data/shapes/invoer.ts";
import { toKey } from "../line/normalise.ts";
import { slips } from "../line/slips.ts";
import type { Token } from "../line/tokens.ts";
import { type PeriodAt, periodReader } from "./periods.ts";

/** What a word or phrase says where figures are entered. */
export type Meaning =
  | { is: "veld"; veld: Invoerveld; teken?: 1 | -1 }
  | { is: "keuze"; veld: Invoerveld; keuze: NonNullable<Invoerveld["keuzes"]>[number] }
  | { is: "status"; lijst: keyof Invoervelden["statussen"]; status: string }
  | { is: "ja" }
  | { is: "nee" };

/** The words of data/invoervelden.json; they mean this in an entry only, and nothing in other lines. */
export interface InvoerWords {
  /** What stands at a place, the longest phrase; more than one where a word can be read in more ways. */
  at: (tokens: readonly Token[], place: number) => { meanings: readonly Meaning[]; length: number } | undefined;
  velden: Invoervelden["velden"];
  periodAt: PeriodAt;
}

interface Phrase {
  keys: readonly string[];
  meaning: Meaning;
}

/** Built once at start. */
export function buildInvoerWords(invoer: Invoervelden): InvoerWords {
  const phrases = phrasesOf(invoer);
  const byFirst = Map.groupBy(phrases, ({ keys }) => keys[0] ?? "");
  const fields = phrases.filter(({ keys, meaning }) => keys.length === 1 && meaning.is === "veld");
  return {
    velden: invoer.velden,
    periodAt: periodReader(invoer.perioden),
    at: (tokens, place) => {
      const found = (byFirst.get(keyAt(tokens, place)) ?? []).filter(({ keys }) =>
        keys.every((key, index) => keyAt(tokens, place + index) === key),
      );
      const length = Math.max(0, ...found.map(({ keys }) => keys.length));
      if (length === 0) return slipOf(keyAt(tokens, place), fields);
      return { length, meanings: found.filter(({ keys }) => keys.length === length).map(({ meaning }) => meaning) };
    },
  };
}

/** A shorter word is rather another word than a slip. */
const SHORTEST_SLIP = 5;

/** "budgt": a field that it can only be a slip of. */
function slipOf(key: string, fields: readonly Phrase[]): { meanings: readonly Meaning[]; length: number } | undefined {
  if (key.length < SHORTEST_SLIP) return undefined;
  const near = fields.filter(({ keys: [word = ""] }) => Math.abs(word.length - key.length) <= 1 && slips(key, word) === 1);
  const ids = new Set(near.map(({ meaning }) => (meaning.is === "veld" ? meaning.veld.id : "")));
  const [only] = near;
  return only && ids.size === 1 ? { meanings: [only.meaning], length: 1 } : undefined;
}

const keyAt = (tokens: readonly Token[], place: number): string => {
  const token = tokens[place];
  return token?.kind === "word" ? token.key : "";
};

function phrasesOf({ velden, statussen, ja, nee }: Invoervelden): Phrase[] {
  const phrases = (words: readonly string[], meaning: Meaning): Phrase[] =>
    words.map((word) => ({ keys: word.split(" ").map(toKey), meaning })).filter(({ keys }) => keys.every(Boolean));
  const ofField = (veld: Invoerveld): Phrase[] => [
    ...phrases(veld.woorden, { is: "veld", veld }),
    ...phrases(veld.tekens?.min ?? [], { is: "veld", veld, teken: -1 }),
    ...phrases(veld.tekens?.plus ?? [], { is: "veld", veld, teken: 1 }),
    ...(veld.keuzes ?? []).flatMap((keuze) => phrases(keuze.woorden, { is: "keuze", veld, keuze })),
  ];
  const lists = Object.entries(statussen) as [keyof typeof statussen, (typeof statussen)["budget"]][];
  return [
    ...[...velden.values()].flatMap(ofField),
    ...lists.flatMap(([lijst, all]) => all.flatMap(({ id, woorden }) => phrases(woorden, { is: "status", lijst, status: id }))),
    ...phrases(ja, { is: "ja" }),
    ...phrases(nee, { is: "nee" }),
  ];
}
