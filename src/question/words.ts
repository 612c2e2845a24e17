import type { OwnFigures } from "./question.ts";
import { slips } from "./slips.ts";

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

const VANGNET = ["vangnet", "vangnetuitkering", "vangnetregeling", "vu", "vangnetten"];
const HELP = new Set([
  "help",
  "hulp",
  "hoi",
  "hallo",
  "hey",
  "hee",
  "hi",
  "hello",
  "start",
  "menu",
  "uitleg",
  "goedemorgen",
  "goedemiddag",
  "goedenavond",
  "commandos",
  "opties",
  "voorbeelden",
]);

/** "vangnet" with up to two slips ("vagnet", "vangent"). */
export const isVangnet = (key: string): boolean =>
  VANGNET.includes(key) || (key.length >= 6 && key.length <= 8 && slips(key, "vangnet") <= 2);
export const isHelp = (key: string): boolean => HELP.has(key);
/** "wat kun je allemaal" */
export const asksWhatCanBe = ([first, second = "", ...others]: readonly string[]): boolean =>
  first === "wat" && ["kun", "kan", "kunt"].includes(second) && others.length > 0 && others.every((key) => YOU.has(key));
const YOU = new Set("je jij u allemaal zoal eigenlijk doen voor me mij ons".split(" "));

const THANKS = "bedankt dank dankje dankjewel dankuwel thanks ok oke prima top super fijn".split(" ");
const AROUND_THANKS = new Set([...THANKS, ..."je jullie u wel hartelijk zeer veel hoor mooi goed".split(" ")]);
/** "dank je wel": nothing is asked. */
export const isThanks = (keys: readonly string[]): boolean =>
  keys.some((key) => THANKS.includes(key)) && keys.every((key) => AROUND_THANKS.has(key));

export const isOwn = (key: string): boolean => ["wij", "we", "ons", "onze", "onszelf", "mijn"].includes(key);

/** Words that may stand between a figure's name and its amount. */
export const LINKS = new Set(
  "van is was waren wordt worden zijn in over voor naar op de het een ongeveer circa ca jaar dan aan met ad".split(" "),
);

/** Words that do not hurt. */
const FILLERS = new Set(
  (
    "a aan al alle als alsjeblieft antwoord au bedrag bij binnen bv circa dan dat de deze die dit doe door een eens en er even gaan gaat geef geen gemeente gemeenten graag haal haalt halen had hebben heb hebt heeft het " +
    "hierbij hoe hoeveel ik in is ja jaar jullie kan komen komt krijg krijgen krijgt kun kunnen laat maar me mee meer met mij moet moeten naar nee niet nog nou nu of om ook op over per recht " +
    "reken s situatie sta staat staan svp te toch toon tot tussen uit uitkering van vanuit vraag vragen voldoen voldoet voor vind vinden waar waarom wanneer want was wat weet wel welke weten wie wil wilde willen worden word wordt zal ze zich zie zien zijn zit zitten zo zou zouden " +
    "afgelegd gedaan toegekend gehad genomen neen maatregelen extra raad college alstublieft bedankt dank vangnetwijzer " +
    "geld hoog laag groot goed slecht reden oorzaak erg veel weinig zelf eigenlijk precies ongeveer nieuwe nieuw laatste jaren keer goedkoop duur blijven blijft houden gehaald behaald " +
    "euro eur bedragen berekening bereken cijfers komend vorig vorige afgelopen dossier the please plaats"
  ).split(" "),
);
export const isFiller = (key: string): boolean => key.length === 0 || FILLERS.has(key);

/** Words that never are part of a name: they are understood, or mean nothing. */
export const isNoise = (key: string): boolean => isFiller(key) || isVangnet(key) || isHelp(key) || isOwn(key);
