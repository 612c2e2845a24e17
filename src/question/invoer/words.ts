import type { Invoerveld, Invoervelden } from "../../data/shapes/invoer.ts";
import { toKey } from "../line/normalise.ts";
import type { Token } from "../line/tokens.ts";

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
}

interface Phrase {
  keys: readonly string[];
  meaning: Meaning;
}

/** Built once at start. */
export function buildInvoerWords(invoer: Invoervelden): InvoerWords {
  const byFirst = Map.groupBy(phrasesOf(invoer), ({ keys }) => keys[0] ?? "");
  return {
    velden: invoer.velden,
    at: (tokens, place) => {
      const found = (byFirst.get(keyAt(tokens, place)) ?? []).filter(({ keys }) =>
        keys.every((key, index) => keyAt(tokens, place + index) === key),
      );
      const length = Math.max(0, ...found.map(({ keys }) => keys.length));
      return length === 0
        ? undefined
        : { length, meanings: found.filter(({ keys }) => keys.length === length).map(({ meaning }) => meaning) };
    },
  };
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
