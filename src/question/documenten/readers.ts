import { proposed, type Reader, regionIn, withOne } from "../reader.ts";

/** Words for the groups that are not called by their own name. */
const GROUP_WORDS: Record<string, readonly string[]> = {
  jongeren: ["jeugd", "vso", "schoolverlaters"],
  psychisch: ["ggz", "psychische"],
  statushouders: ["vluchtelingen", "statushouder"],
  werkgevers: ["werkgever"],
};

/** "maatregelen jongeren" */
export const readMaatregelen: Reader = {
  rank: "word",
  read: (sentence, { vocabulary: { groups } }) => {
    if (!sentence.has("maatregelen", "maatregel")) return undefined;
    const groep = groups.find((group) => sentence.has(group, ...(GROUP_WORDS[group] ?? [])));
    return proposed(sentence, { v: 1, kind: "maatregelen", ...regionIn(sentence), ...(groep && { groep }) });
  },
};

const KEY_FIGURES = ["kerncijfers", "kerncijfer"];

/** "kerncijfers Asten" */
export const readKerncijfers: Reader = {
  rank: "word",
  read: (sentence) =>
    sentence.has(...KEY_FIGURES) ? withOne(sentence, KEY_FIGURES, (wie) => ({ v: 1, kind: "kerncijfers", wie, vanaf: 0 })) : undefined,
};

const DOCUMENTS = ["bronnen", "documenten"];

/** "bronnen", and nothing else. */
export const readBronnen: Reader = {
  rank: "word",
  read: (sentence) =>
    sentence.has(...DOCUMENTS) && sentence.rest(...DOCUMENTS).length === 0 ? proposed(sentence, { v: 1, kind: "bronnen" }) : undefined,
};
