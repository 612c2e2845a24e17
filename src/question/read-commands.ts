import { toKey } from "./normalise.ts";
import type { AskableQuestion, Question, QuestionOf } from "./question.ts";
import { notesOf, type Reading } from "./reading.ts";
import type { Sentence } from "./sentence.ts";
import { fieldOf } from "./words.ts";

/** What a reader may need beside the line. */
export interface Vocabulary {
  /** Key of division → the words it goes by. */
  keys: readonly { id: string; aliassen: readonly string[] }[];
  groups: readonly string[];
}

type Reader = (sentence: Sentence, vocabulary: Vocabulary) => Reading | undefined;

const question = (asked: Question, notes: Parameters<typeof notesOf>[0] = NO_NAME): Reading => ({
  kind: "question",
  question: asked,
  notes: notesOf(notes),
});
const NO_NAME = { ids: [], typed: "", guessed: false, unused: [] };

/** A line with one municipality, or none: then the asker's own. Two, or one that is not known, is asked back. */
function withOne(sentence: Sentence, ignored: readonly string[], make: (wie: string | null) => AskableQuestion): Reading {
  const name = sentence.name(...ignored);
  const choose = (what: "which-name" | "unknown-name", ids: readonly string[]): Reading => ({
    kind: "trouble",
    trouble: { kind: what, typed: name.typed, choices: ids.map((id) => ({ value: id, question: make(id) })) },
  });
  if (name.ids.length > 1) return choose("which-name", name.ids);
  if (name.ids.length === 0 && name.typed) return choose("unknown-name", name.suggestions);
  return question(make(name.ids[0] ?? null), name);
}

const SCENARIOS: Record<QuestionOf<"scenario">["welk"], { words: string[]; title: string }> = {
  vso: { words: ["vso", "pro", "vsopro", "jongeren"], title: "VSO/Pro" },
  beschut: { words: ["beschut", "beschutwerk"], title: "Beschut werk" },
  plaatsingen: { words: ["plaatsingen", "plaatsing", "extra"], title: "Extra plaatsingen" },
  krachtteam: { words: ["krachtteam", "tekort"], title: "Krachtteam" },
};

const readScenario: Reader = (sentence) => {
  if (!sentence.has("scenario", "scenarios")) return undefined;
  const found = (Object.keys(SCENARIOS) as QuestionOf<"scenario">["welk"][]).find((welk) => sentence.has(...SCENARIOS[welk].words));
  const make = (welk: QuestionOf<"scenario">["welk"]): Question => {
    const [number] = sentence.numbers;
    const aantal = number === undefined || number < 0 ? undefined : Math.round(welk === "krachtteam" ? number * 100 : number);
    return { v: 1, kind: "scenario", welk, ...(aantal !== undefined && { aantal }) };
  };
  if (found) return question(make(found));
  const choices = Object.entries(SCENARIOS).map(([welk, { title }]) => ({ title, question: make(welk as QuestionOf<"scenario">["welk"]) }));
  return { kind: "trouble", trouble: { kind: "choose", what: "scenario", typed: "", choices } };
};

const readTrap: Reader = (sentence) =>
  sentence.has("trap")
    ? question({ v: 1, kind: "trap", aantallen: sentence.numbers.filter((count) => Number.isInteger(count) && count > 0).slice(0, 60) })
    : undefined;

const readStemmen: Reader = (sentence) => {
  if (!sentence.has("stemmen", "stem", "stemming")) return undefined;
  const name = sentence.name("stemmen", "stem", "stemming", "voor", "tegen");
  return name.ids.length > 0 ? question({ v: 1, kind: "stemmen", voor: name.ids.slice(0, 7) }) : undefined;
};

const readPlanning: Reader = (sentence) =>
  sentence.has("planning", "termijnen", "termijn", "deadline", "deadlines", "kalender")
    ? question({ v: 1, kind: "planning", jaar: sentence.years[0] ?? null })
    : undefined;

/** Words for the groups that are not called by their own name. */
const GROUP_WORDS: Record<string, readonly string[]> = {
  jongeren: ["jeugd", "vso", "schoolverlaters"],
  psychisch: ["ggz", "psychische"],
  statushouders: ["vluchtelingen", "statushouder"],
  werkgevers: ["werkgever"],
};

const readMaatregelen: Reader = (sentence, { groups }) => {
  if (!sentence.has("maatregelen", "maatregel")) return undefined;
  const groep = groups.find((group) => sentence.has(group, ...(GROUP_WORDS[group] ?? [])));
  return question({ v: 1, kind: "maatregelen", ...(groep && { groep }) });
};

/** An amount to share: asked for when it is not there. */
const withAmount = (sentence: Sentence, make: (cents: number) => Question): Reading => {
  const [cents] = sentence.amounts;
  if (cents !== undefined) return question(make(cents));
  return {
    kind: "trouble",
    trouble: { kind: "choose", what: "amount", typed: "", choices: [{ title: "€ 2,2 mln", question: make(220_000_000) }] },
  };
};

const SHARE = ["verdeel", "verdeling", "verdelen"];
const KEYS = ["sleutels", "verdeelsleutels"];

const readSleutels: Reader = (sentence) =>
  sentence.has(...KEYS) && (sentence.amounts.length > 0 || sentence.has("vergelijk", "vergelijking"))
    ? withAmount(sentence, (cents) => ({ v: 1, kind: "sleutels", cents }))
    : undefined;

const readVerdeel: Reader = (sentence, { keys }) => {
  if (!sentence.has(...SHARE)) return undefined;
  const line = sentence.keys.join("");
  const found = keys
    .flatMap(({ id, aliassen }) => aliassen.map((alias) => ({ id, key: toKey(alias) })))
    .filter(({ key }) => line.includes(key))
    .sort((a, b) => b.key.length - a.key.length)[0];
  return withAmount(sentence, (cents) => ({ v: 1, kind: "verdeel", cents, ...(found && { sleutel: found.id }) }));
};

const readAandeel: Reader = (sentence) => {
  if (!sentence.has("aandeel", "deel")) return undefined;
  const [cents] = sentence.amounts;
  return withOne(sentence, ["aandeel", "deel", "kosten"], (wie) => ({ v: 1, kind: "aandeel", wie, ...(cents !== undefined && { cents }) }));
};

const readVergelijk: Reader = (sentence) => {
  if (!sentence.has("vergelijk", "vergelijking", "vergeleken")) return undefined;
  const { ids } = sentence.name("vergelijk", "vergelijking", "vergeleken", "met");
  if (ids.length < 2) return { kind: "trouble", trouble: { kind: "choose", what: "second-name", typed: "", choices: [] } };
  return question({ v: 1, kind: "vergelijk", wie: ids.slice(0, 7), jaar: sentence.years[0] ?? null });
};

const SORTED_BY: Record<string, QuestionOf<"overzicht">["sorteer"]> = {
  tekort: "tekort",
  overschot: "saldo",
  resultaat: "saldo",
  saldo: "saldo",
  budget: "budget",
  uitgaven: "uitgaven",
};

const readOverzicht: Reader = (sentence) => {
  const asksMost = sentence.has("wie", "welke") && sentence.has("grootste", "hoogste", "meeste", "meest", "laagste");
  if (!asksMost && !sentence.has("overzicht", "regiooverzicht")) return undefined;
  const [wie = "senzer"] = sentence.name("overzicht", "grootste", "hoogste", "meeste", "meest", "laagste", "tekort").ids;
  const field = sentence.keys.map(fieldOf).find((known) => known !== undefined);
  return question({ v: 1, kind: "overzicht", wie, jaar: sentence.years[0] ?? null, sorteer: (field && SORTED_BY[field]) ?? "naam" });
};

const readSamenvatting: Reader = (sentence) => {
  if (!sentence.has("samenvatting", "samenvattingen")) return undefined;
  const [wie = "senzer"] = sentence.name("samenvatting", "samenvattingen").ids;
  return question({ v: 1, kind: "samenvatting", wie, jaar: sentence.years[0] ?? null });
};

const readKerncijfers: Reader = (sentence) =>
  sentence.has("kerncijfers", "kerncijfer")
    ? withOne(sentence, ["kerncijfers", "kerncijfer"], (wie) => ({ v: 1, kind: "kerncijfers", wie, vanaf: 0 }))
    : undefined;

const FORGET = ["vergeet", "wis", "verwijder", "wissen", "vergeten"];

const readOwn: Reader = (sentence) => {
  if (!sentence.has("gemeente") || !sentence.has("mijn", "onze", "ons")) return undefined;
  if (sentence.has(...FORGET)) return question({ v: 1, kind: "eigen-gemeente", wie: null });
  const name = sentence.name("gemeente");
  const [wie] = name.ids;
  return wie && name.ids.length === 1 && sentence.has("is", "wordt") ? question({ v: 1, kind: "eigen-gemeente", wie }, name) : undefined;
};

const readPrivacy: Reader = (sentence) => {
  const aboutData = sentence.has("gegevens", "privacy", "avg");
  return aboutData ? question({ v: 1, kind: "privacy", wis: sentence.has(...FORGET) }) : undefined;
};

const readBronnen: Reader = (sentence) =>
  sentence.has("bronnen", "documenten") && sentence.rest("bronnen", "documenten").length === 0
    ? question({ v: 1, kind: "bronnen" })
    : undefined;

/** "saldo Helmond 2020": a figure's name without an amount. */
export const readBuig: Reader = (sentence) => {
  const nadruk = sentence.keys.map((key) => BUIG[fieldOf(key) ?? ""]).find((known) => known !== undefined);
  if (!nadruk) return undefined;
  const words = sentence.keys.filter((key) => fieldOf(key) !== undefined);
  return withOne(sentence, [...words, "buig"], (wie) => ({ v: 1, kind: "buig", wie, jaar: sentence.years[0] ?? null, nadruk }));
};

const BUIG: Record<string, QuestionOf<"buig">["nadruk"]> = {
  budget: "budget",
  uitgaven: "uitgaven",
  resultaat: "saldo",
  tekort: "saldo",
  overschot: "saldo",
  lasten: "uitgaven",
};

/** In this order: an earlier one wins where a line could be two. */
export const READERS: readonly Reader[] = [
  readOwn,
  readPrivacy,
  readBronnen,
  readScenario,
  readTrap,
  readStemmen,
  readSleutels,
  readVerdeel,
  readAandeel,
  readVergelijk,
  readPlanning,
  readMaatregelen,
  readSamenvatting,
  readKerncijfers,
  readOverzicht,
];
