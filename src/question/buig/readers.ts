import { slips } from "../line/slips.ts";
import type { QuestionOf } from "../question.ts";
import { explained, onlyHome, proposed, type Reader, withOne } from "../reader.ts";
import { choose, type Reading } from "../reading.ts";
import { fieldOf } from "../vangnet/words.ts";
import { MOST_COMPARED } from "./shapes.ts";

const BUIG: Record<string, QuestionOf<"buig">["nadruk"]> = {
  budget: "budget",
  uitgaven: "uitgaven",
  resultaat: "saldo",
  tekort: "saldo",
  overschot: "saldo",
  lasten: "uitgaven",
};

/** "saldo Helmond 2020": a figure's name without an amount. */
export const readBuig: Reader = {
  rank: "figure-name",
  read: (sentence) => {
    const nadruk = sentence.keys.map((key) => BUIG[fieldOf(key) ?? ""]).find((known) => known !== undefined);
    if (!nadruk) return undefined;
    const words = sentence.keys.filter((key) => fieldOf(key) !== undefined);
    return withOne(sentence, [...words, "buig"], (wie) => ({ v: 1, kind: "buig", wie, jaar: sentence.years[0] ?? null, nadruk }));
  },
};

const COMPARE = ["vergelijk", "vergelijking", "vergeleken"];

/** "vergelijk Asten Someren 2020" */
export const readVergelijk: Reader = {
  rank: "word",
  read: (sentence) => {
    if (!sentence.has(...COMPARE)) return undefined;
    const name = sentence.names(...COMPARE, "met");
    const ids = [...new Set(name.ids.flatMap((id) => sentence.members(id) ?? [id]))];
    if (ids.length < 2) return explained(sentence, SECOND_NAME, name.unused);
    const wie = ids.slice(0, MOST_COMPARED);
    return proposed(sentence, { v: 1, kind: "vergelijk", wie, jaar: sentence.years[0] ?? null }, { ...name, ids });
  },
};
const SECOND_NAME: Reading = choose("second-name");

const SORTED_BY: Record<string, QuestionOf<"overzicht">["sorteer"]> = {
  tekort: "tekort",
  overschot: "saldo",
  resultaat: "saldo",
  saldo: "saldo",
  budget: "budget",
  uitgaven: "uitgaven",
};

const MOST = ["grootste", "hoogste", "meeste", "meest"];
const LEAST = ["laagste", "kleinste", "minste"];
/** "op volgorde van tekort" */
const OVERVIEW = ["overzicht", "regiooverzicht", "volgorde"];

/** "overzicht 2020", "wie heeft het grootste tekort" */
export const readOverzicht: Reader = {
  rank: "word",
  read: (sentence, around) => {
    const asksMost = sentence.has("wie", "welke") && sentence.has(...MOST, ...LEAST);
    if (!asksMost && !sentence.has(...OVERVIEW)) return undefined;
    const name = sentence.name(...OVERVIEW, "zet", ...MOST, ...LEAST);
    const field = sentence.keys.map(fieldOf).find((known) => known !== undefined);
    const asked = {
      v: 1,
      kind: "overzicht",
      wie: name.ids[0] ?? onlyHome(around),
      jaar: sentence.years[0] ?? null,
      sorteer: (field && SORTED_BY[field]) ?? "naam",
      ...(sentence.has(...LEAST) && { oplopend: true }),
    } as const;
    return proposed(sentence, asked, { ...name, ids: [] });
  },
};

const isSummary = (key: string): boolean => key === "samenvattingen" || (key.length >= 8 && slips(key, "samenvatting") <= 2);

/** "samenvatting 2020", misspelt too: it is the one that is posted. */
export const readSamenvatting: Reader = {
  rank: "word",
  read: (sentence, around) => {
    const words = sentence.keys.filter(isSummary);
    if (words.length === 0) return undefined;
    const name = sentence.name(...words);
    const asked = { v: 1, kind: "samenvatting", wie: name.ids[0] ?? onlyHome(around), jaar: sentence.years[0] ?? null } as const;
    return proposed(sentence, asked, { ...name, ids: [] });
  },
};
