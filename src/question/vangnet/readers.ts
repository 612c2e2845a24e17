import type { Sentence } from "../line/sentence.ts";
import { atHome } from "../line/sentence.ts";
import { findName } from "../names/find-name.ts";
import { type Around, explained, type Proposal, type Reader } from "../reader.ts";
import { readVangnet } from "./read-vangnet.ts";
import { fieldOf, isVangnet } from "./words.ts";

const saysVangnet = ({ keys }: Sentence): boolean => keys.some(isVangnet);

function asVangnet(sentence: Sentence, { names, home, today }: Around): Proposal {
  const figures = sentence.figures();
  const name = atHome(findName(figures.rest, names), names, home);
  return explained(sentence, readVangnet(figures, name, today), name.unused);
}

/** "vangnet" with figures of the asker's own. */
export const readVangnetWithFigures: Reader = {
  rank: "figures",
  read: (sentence, around) => {
    if (!saysVangnet(sentence)) return undefined;
    const { own, formal } = sentence.figures();
    return Object.keys(own).length + Object.keys(formal).length > 0 ? asVangnet(sentence, around) : undefined;
  },
};

/** "vangnet", or figures of the asker's own. */
export const readVangnetWord: Reader = {
  rank: "vangnet",
  read: (sentence, around) =>
    saysVangnet(sentence) || Object.keys(sentence.figures().own).length > 0 ? asVangnet(sentence, around) : undefined,
};

/** A municipality and nothing else that means something is asked for its vangnet. */
export const readBareName: Reader = {
  rank: "name",
  read: (sentence, around) => {
    const { ids, unused } = sentence.name();
    const asksFigure = sentence.keys.some((key) => fieldOf(key) !== undefined);
    return ids.length > 0 && unused.length === 0 && !asksFigure ? asVangnet(sentence, around) : undefined;
  },
};
