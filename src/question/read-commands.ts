import { toKey } from "./normalise.ts";
import { type AskableQuestion, MAX_CENTS, type Question, type QuestionOf } from "./question.ts";
import { readBerichten } from "./read-posts.ts";
import { notesOf, type Reading, type Trouble } from "./reading.ts";
import type { Sentence } from "./sentence.ts";
import { slips } from "./slips.ts";
import { fieldOf, isNoise } from "./words.ts";

/** What a reader may need beside the line. */
export interface Vocabulary {
  /** Key of division → the words it goes by. */
  keys: readonly { id: string; kort: string; aliassen: readonly string[] }[];
  groups: readonly string[];
}

type Reader = (sentence: Sentence, vocabulary: Vocabulary) => Reading | undefined;

const question = (asked: Question, notes: Parameters<typeof notesOf>[0] = NO_NAME): Reading => ({
  kind: "question",
  question: asked,
  notes: notesOf(notes),
});
const NO_NAME = { ids: [] as string[], typed: "", guessed: false, unused: [] as string[] };

type Choose = Extract<Trouble, { kind: "choose" }>;
const choose = (what: Choose["what"], choices: Choose["choices"] = [], typed = ""): Reading => ({
  kind: "trouble",
  trouble: { kind: "choose", what, typed, choices },
});

/** What was said beside the words that a command understands: told as not used. */
const unusedIn = (sentence: Sentence, ...used: string[]) => ({ ...NO_NAME, unused: sentence.rest(...used) });

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
  const [number] = sentence.numbers;
  const make = (welk: QuestionOf<"scenario">["welk"]): Question => {
    const aantal = number === undefined ? undefined : welk === "krachtteam" ? Math.round(number * 100) : number;
    return { v: 1, kind: "scenario", welk, ...(aantal !== undefined && { aantal }) };
  };
  if (number !== undefined && (number < 0 || (found !== "krachtteam" && !Number.isInteger(number)))) return choose("whole-number");
  if (found) return question(make(found), unusedIn(sentence, "scenario", "scenarios", ...SCENARIOS[found].words, "werk", "fte"));
  return choose(
    "scenario",
    Object.entries(SCENARIOS).map(([welk, { title }]) => ({ title, question: make(welk as QuestionOf<"scenario">["welk"]) })),
  );
};

const MOST_COUNTS = 60;

const readTrap: Reader = (sentence) => {
  if (!sentence.has("trap")) return undefined;
  const { numbers } = sentence;
  const right = numbers.length <= MOST_COUNTS && numbers.every((count) => Number.isInteger(count) && count > 0);
  return right ? question({ v: 1, kind: "trap", aantallen: numbers }) : choose("counts");
};

const VOTE = ["stemmen", "stem", "stemming", "stemt"];
const AGAINST = ["tegen", "niet", "zonder", "behalve", "geen"];

/** Who is in favour: those named, or with "tegen" and the like all others; with both words each name goes with its own word. */
const readStemmen: Reader = (sentence) => {
  if (!sentence.has(...VOTE)) return undefined;
  const all = sentence.names(...VOTE, ...AGAINST, "voor");
  if (all.ids.length === 0) return undefined;
  const against = sentence.has(...AGAINST) ? namesAgainst(sentence) : [];
  const everyone = all.ids.flatMap((id) => sentence.members(id) ?? []);
  const named = all.ids.filter((id) => !sentence.members(id));
  const onlyAgainst = named.length > 0 && named.every((id) => against.includes(id));
  const inFavour = everyone.length > 0 || onlyAgainst ? (everyone.length > 0 ? everyone : (sentence.members("senzer") ?? [])) : named;
  return question({ v: 1, kind: "stemmen", voor: inFavour.filter((id) => !against.includes(id)).slice(0, 7) }, all);
};

/** The names that "tegen" goes with: before it as in "Helmond tegen", unless the line has it before any name. */
function namesAgainst(sentence: Sentence): string[] {
  const marks = sentence.tokens.flatMap((token, at) =>
    token.kind === "word" && ["voor", ...AGAINST].includes(token.key) ? [{ at, against: token.key !== "voor" }] : [],
  );
  const parts = marks.map(({ at, against }, index) => ({
    against,
    before: sentence.part(index === 0 ? 0 : (marks[index - 1]?.at ?? 0) + 1, at),
    behind: sentence.part(at + 1, marks[index + 1]?.at ?? sentence.tokens.length),
  }));
  // "tegen Helmond": no name stands before the first mark, or none behind the last.
  const first = parts[0];
  const prefix = first !== undefined && first.before.length === 0;
  const single = parts.length === 1 && first !== undefined && first.behind.length > 0;
  return parts.filter(({ against }) => against).flatMap(({ before, behind }) => (prefix || single ? behind : before));
}

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

/** An amount to share: asked for when there is none or more than one. */
const withAmount = (sentence: Sentence, make: (cents: number) => Question, used: readonly string[]): Reading => {
  const amounts = [...new Set(sentence.amounts)];
  const [cents] = amounts;
  if (amounts.length > 1)
    return choose(
      "which-amount",
      amounts.map((amount) => ({ title: euros(amount), question: make(amount) })),
    );
  if (cents === undefined) return choose("amount", [{ title: "€ 2,2 mln", question: make(220_000_000) }]);
  return Math.abs(cents) > MAX_CENTS
    ? { kind: "trouble", trouble: { kind: "impossible", field: "uitgaven", cents } }
    : question(make(cents), unusedIn(sentence, ...used));
};

const euros = (cents: number): string => `€ ${(cents / 100).toLocaleString("nl-NL", { maximumFractionDigits: 2 })}`;

const SHARE = ["verdeel", "verdeling", "verdelen"];
const KEYS = ["sleutels", "verdeelsleutels"];

const readSleutels: Reader = (sentence) =>
  sentence.has(...KEYS) && (sentence.amounts.length > 0 || sentence.has("vergelijk", "vergelijking"))
    ? withAmount(sentence, (cents) => ({ v: 1, kind: "sleutels", cents }), [...KEYS, "vergelijk", "vergelijking"])
    : undefined;

const readVerdeel: Reader = (sentence, { keys }) => {
  if (!sentence.has(...SHARE)) return undefined;
  const line = sentence.keys.join("");
  const found = keys
    .flatMap(({ id, aliassen }) => aliassen.map((alias) => ({ id, words: alias.split(" ").map(toKey), key: toKey(alias) })))
    .filter(({ key }) => line.includes(key))
    .sort((a, b) => b.key.length - a.key.length)[0];
  const make =
    (sleutel: string | undefined) =>
    (cents: number): Question => ({ v: 1, kind: "verdeel", cents, ...(sleutel && { sleutel }) });
  // "over inwoners", "over Helmond en Deurne": something is named to divide by, and it is no key.
  const over = sentence.keys.slice(sentence.keys.indexOf("over") + 1).filter((key) => !isNoise(key));
  const [cents] = sentence.amounts;
  if (!found && sentence.has("over") && over.length > 0 && cents !== undefined)
    return choose(
      "key",
      keys.slice(0, 6).map(({ id, kort }) => ({ title: kort, question: make(id)(cents) })),
      over.join(" "),
    );
  return withAmount(sentence, make(found?.id), [...SHARE, ...(found?.words ?? []), "kosten", "sleutel", "aantal"]);
};

const readAandeel: Reader = (sentence) => {
  if (!sentence.has("aandeel")) return undefined;
  const [cents] = sentence.amounts;
  return withOne(sentence, ["aandeel", "kosten"], (wie) => ({ v: 1, kind: "aandeel", wie, ...(cents !== undefined && { cents }) }));
};

const readVergelijk: Reader = (sentence) => {
  if (!sentence.has("vergelijk", "vergelijking", "vergeleken")) return undefined;
  const name = sentence.names("vergelijk", "vergelijking", "vergeleken", "met");
  const ids = [...new Set(name.ids.flatMap((id) => sentence.members(id) ?? [id]))];
  if (ids.length < 2) return choose("second-name");
  return question({ v: 1, kind: "vergelijk", wie: ids.slice(0, 7), jaar: sentence.years[0] ?? null }, { ...name, ids });
};

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

const readOverzicht: Reader = (sentence) => {
  const asksMost = sentence.has("wie", "welke") && sentence.has(...MOST, ...LEAST);
  if (!asksMost && !sentence.has(...OVERVIEW)) return undefined;
  const name = sentence.name(...OVERVIEW, "zet", ...MOST, ...LEAST);
  const [wie = "senzer"] = name.ids;
  const field = sentence.keys.map(fieldOf).find((known) => known !== undefined);
  return question(
    {
      v: 1,
      kind: "overzicht",
      wie,
      jaar: sentence.years[0] ?? null,
      sorteer: (field && SORTED_BY[field]) ?? "naam",
      ...(sentence.has(...LEAST) && { oplopend: true }),
    },
    { ...name, ids: [] },
  );
};

const readSamenvatting: Reader = (sentence) => {
  const words = sentence.keys.filter((key) => key === "samenvattingen" || (key.length >= 8 && slips(key, "samenvatting") <= 2));
  if (words.length === 0) return undefined;
  const name = sentence.name(...words);
  const [wie = "senzer"] = name.ids;
  return question({ v: 1, kind: "samenvatting", wie, jaar: sentence.years[0] ?? null }, { ...name, ids: [] });
};

const readKerncijfers: Reader = (sentence) =>
  sentence.has("kerncijfers", "kerncijfer")
    ? withOne(sentence, ["kerncijfers", "kerncijfer"], (wie) => ({ v: 1, kind: "kerncijfers", wie, vanaf: 0 }))
    : undefined;

const FORGET = ["vergeet", "wis", "verwijder", "wissen", "vergeten"];

const readOwn: Reader = (sentence) => {
  if (!sentence.has("gemeente") || !sentence.has("mijn", "onze", "ons")) return undefined;
  if (sentence.has(...FORGET)) return question({ v: 1, kind: "eigen-gemeente", wie: null });
  if (!sentence.has("is", "wordt")) return undefined;
  const name = sentence.name("gemeente", "mijn", "onze", "ons");
  const own = (wie: string): Question => ({ v: 1, kind: "eigen-gemeente", wie });
  const [wie] = name.ids;
  if (wie && name.ids.length === 1) return question(own(wie), name);
  if (!name.typed) return undefined;
  const ids = name.ids.length > 1 ? name.ids : name.suggestions;
  return {
    kind: "trouble",
    trouble: {
      kind: name.ids.length > 1 ? "which-name" : "unknown-name",
      typed: name.typed,
      choices: ids.map((id) => ({ value: id, question: own(id) })),
    },
  };
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

/** What the asker says of himself: before anything else, a follow-up too. */
export const readAboutMe: Reader = (sentence, vocabulary) => readOwn(sentence, vocabulary) ?? readPrivacy(sentence, vocabulary);

/** In this order: an earlier one wins where a line could be two. */
export const READERS: readonly Reader[] = [
  readBronnen,
  readBerichten,
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
