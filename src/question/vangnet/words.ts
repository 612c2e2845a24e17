import { slips } from "../line/slips.ts";
import type { OwnFigures } from "./shapes.ts";

/** The words of figures and of the vangnet. */

/** A figure a person can give, under the names it goes by. */
export type Field = Exclude<keyof OwnFigures, "uitgavenTot"> | "tekort" | "overschot" | "inwoners";

const FIELDS: Record<Field, readonly string[]> = {
  budget: ["budget", "buig", "buigbudget", "buigbudgetten", "rijksbudget", "budgetten", "f"],
  uitgaven: ["uitgaven", "uitgave", "bestedingen", "besteding", "nettolasten", "e"],
  lasten: ["lasten"],
  baten: ["baten"],
  onrechtmatig: ["onrechtmatig", "onrechtmatige", "onrechtmatigheid", "onrechtmatigheden"],
  resultaat: ["resultaat", "resultaten", "saldo", "saldi"],
  tekort: ["tekort", "tekorten"],
  overschot: ["overschot", "overschotten"],
  inwoners: ["inwoners", "inwonertal"],
};

const FIELD_OF = new Map(Object.entries(FIELDS).flatMap(([field, words]) => words.map((word) => [word, field as Field])));

/** The figure that a word names; a word of six letters or more may have one slip ("uitgven"). */
export const fieldOf = (key: string): Field | undefined =>
  FIELD_OF.get(key) ?? (key.length >= 6 ? [...FIELD_OF].find(([word]) => word.length >= 6 && slips(key, word) === 1)?.[1] : undefined);

const YES = new Set(["ja", "wel"]);
const NO = new Set(["nee", "niet", "geen", "neen"]);
const DONE = ["afgelegd", "gedaan", "toegekend", "gehad", "genomen"];
/** "verklaring afgelegd" says yes, unless "nee" or "niet" stands with it. */
export const isDone = (key: string): boolean => DONE.includes(key);
export const yesOrNo = (key: string): boolean | undefined => (YES.has(key) ? true : NO.has(key) ? false : undefined);

/** Formal facts with the words they are told by. */
const FORMAL = new Map<string, "verzoek" | "verklaring" | "eerder" | "aanvullend">(
  Object.entries({
    verzoek: "verzoek",
    aanvraag: "verzoek",
    ingediend: "verzoek",
    basisverzoek: "verzoek",
    verklaring: "verklaring",
    eerder: "eerder",
    eerdere: "eerder",
    aanvullend: "aanvullend",
    aanvullende: "aanvullend",
  }),
);
export const formalOf = (key: string) => FORMAL.get(key);

/** Words that may stand between a figure's name and its amount. */
export const LINKS = new Set(
  "van is was waren wordt worden zijn in over voor naar op de het een ongeveer circa ca jaar dan aan met ad".split(" "),
);

const VANGNET = ["vangnet", "vangnetuitkering", "vangnetregeling", "vu", "vangnetten"];
/** "vangnet" with up to two slips ("vagnet", "vangent"). */
export const isVangnet = (key: string): boolean =>
  VANGNET.includes(key) || (key.length >= 6 && key.length <= 8 && slips(key, "vangnet") <= 2);
