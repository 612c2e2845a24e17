import type { Amount } from "../../domain/money.ts";
import { count, countWord, euro, euroCents, list, lowerFirst } from "../format.ts";
import type { HelpText, Message } from "./message.ts";
import { counted } from "./units.ts";

/** Every sentence on shares, keys, votes, the contribution and what the documents compute on. */

export const SHARE = {
  help: { title: "Aandeel in gedeelde kosten", menu: "Share of one municipality under every key" } satisfies HelpText,
  title: (name: string, amount: Amount | undefined) => `Aandeel ${name}${amount === undefined ? "" : ` in ${euroCents(amount)}`}`,
  noShareOf: (name: string) => `Een aandeel van ${name}`,
  /** Of a key that is not as printed: whose weight is another, and which. */
  otherWeight: (key: string, name: string, weight: string, printed: string | undefined) =>
    `${key}: ${name} telt met ${weight}, ingevoerd of daaruit berekend${printed === undefined ? "" : `; gedrukt ${printed}`}`,
  byKey: (label: string) => `volgens de sleutel ${lowerFirst(label)}`,
  underEach: "Onder elke sleutel",
  computed: (share: string) => `berekend ${share}`,
  printed: (share: string) => `gedrukt ${share}`,
};

export const DIVIDE = {
  help: { title: "Een bedrag verdelen" } satisfies HelpText,
  title: (amount: Amount) => `${euroCents(amount)} verdeeld`,
  usualKey: (label: string) => `Geen sleutel genoemd: dit is de sleutel van de ${lowerFirst(label)}`,
  key: (label: string) => `Sleutel: ${label}.`,
  otherKey: (asked: string | undefined, region: string): Message => ({
    title: "Welke sleutel?",
    paragraphs: [`Voor ${region} ken ik ${asked === undefined ? "die sleutel niet" : `geen sleutel “${asked}”`}. Wel:`],
  }),
  together: "Samen",
  cents: "Centen die overblijven gaan naar de grootste resten",
  share: (name: string, share: string) => `${name} · ${share}`,
};

export const KEYS = {
  help: { title: "Verdeelsleutels vergelijken" } satisfies HelpText,
  title: (amount: Amount) => `Sleutels vergeleken: ${euroCents(amount)}`,
  /** Two lines on a phone. */
  intro: (usual: string, many: number) =>
    `Streep: nu (${lowerFirst(usual)}). Balk: van het laagste tot het hoogste onder ${many} sleutels.`,
  lead: (name: string, least: string, most: string) => `De sleutel maakt het meest uit voor ${name}: van ${least} tot ${most}`,
  allEqual: "Onder elke sleutel betaalt iedereen hetzelfde",
  onlyOne: (region: string) => `Voor ${region} ken ik één sleutel: er is niets te vergelijken`,
  bar: (name: string, now: string, between: string) => `${name}: nu ${now}, ${between}`,
  equal: "onder elke sleutel gelijk",
  under: (amount: string, key: string, differs: string | undefined) => `${amount} (${key}${differs === undefined ? "" : `, ${differs}`})`,
  between: (least: string, most: string) => `van ${least} tot ${most}`,
  /** What unfolds: the other keys, each with what it makes of everybody. */
  others: "Per sleutel",
  differs: (label: string) => `${label}: wat het scheelt`,
  pays: (name: string, differs: bigint) => `${name} ${differs > 0n ? "betaalt meer" : differs < 0n ? "betaalt minder" : "gelijk"}`,
  none: (region: string): Message => ({
    title: `${region} heeft hier geen verdeelsleutel`,
    paragraphs: ["In de documenten die ik ken, staat voor deze regio niet hoe kosten worden verdeeld."],
  }),
  outside: (name: string): Message => ({
    title: `${name} hoort bij geen regio die ik ken`,
    paragraphs: ["Verdelen kan over de gemeenten van een regio. Noem de regio in de vraag."],
  }),
  buttons: { compare: "Vergelijk sleutels", divide: "Verdeel", over: (key: string) => `Over ${key.toLowerCase()}` },
};

export const VOTES = {
  help: { title: "Stemmen in het algemeen bestuur" } satisfies HelpText,
  title: (names: readonly string[]) => `Stemmen: ${names.length > 0 ? list(names) : "niemand"} voor`,
  unknown: "De stemverhouding",
  lead: (inFavour: number, cast: number) => `${inFavour} van de ${cast} stemmen voor`,
  ifAllCast: "als alle stemmen worden uitgebracht",
  enough: (yes: boolean) => (yes ? "✔ genoeg" : "✘ niet genoeg"),
  atLeast: (needed: number) => `Ten minste ${needed} stemmen nodig`,
  others: "Andere besluiten",
  majority: (needed: number, document: string) => `Meer dan de helft: ${needed}. Dat is onze lezing, het staat niet in de ${document}`,
  who: "Wie",
  vote: (isInFavour: boolean, votes: number) => (isInFavour ? `voor (${votes})` : `niet voor (${votes})`),
  outside: (names: readonly string[], region: string) => `${list(names)} ${names.length > 1 ? "stemmen" : "stemt"} niet mee in ${region}`,
};

export const TRAP = {
  help: { title: "Trap op, trap af" } satisfies HelpText,
  title: "Trap op, trap af",
  askCounts: {
    title: "Hoeveel dossiers per maand?",
    paragraphs: [
      "Geef de aantallen op de eerste van elke maand, te beginnen met de peildatum. Bijvoorbeeld: trap op trap af 400 390 385 379 378.",
    ],
  },
  none: (region: string): Message => ({
    title: `Voor ${region} ken ik geen trap op, trap af`,
    paragraphs: ["In de documenten die ik ken, staat voor deze regio niet hoe de bijdrage de dossiers volgt."],
  }),
  example: "Voorbeeld",
  theRule: "De regel",
  index: (share: string) => `Index ${share}`,
  base: (base: number, start: number, pending: boolean) =>
    `basis ${count(base)} tegen ${count(start)} bij de start${pending ? "; de volgende maand wordt een nieuwe peildatum" : ""}`,
  reading:
    "Onze lezing: geteld op de eerste van de maand, de grenzen horen bij de band, en de basis schuift ook als het aantal dan weer binnen de band ligt.",
  month: (month: number, isPeildatum: boolean) => `Maand ${month}${isPeildatum ? ": peildatum" : ""}`,
  newBase: (low: string, high: string) => `Nieuwe basis; band ${low} tot en met ${high}`,
  outside: (base: number) => `Buiten de band van basis ${count(base)}: de volgende maand is peildatum`,
  inside: (base: number) => `Binnen de band van basis ${count(base)}`,
  short: { newBase: ", nieuwe basis", outside: ", buiten de band" },
};

export const SCENARIO = {
  help: { title: "Scenario's" } satisfies HelpText,
  unknown: (id: string) => `Scenario ${id}`,
  sum: "Rekensom",
  /** Behind what the asker filled in himself. */
  own: " (eigen invoer)",
  /** How one asks for another number. */
  ofRegion: (region: string) => `Dit is een scenario van ${region}`,
  otherwise: (typed: string, what: string) => `Typ “scenario ${typed}” voor een ${what}.`,
  growth: {
    lead: (perYear: number, end: number, unit: string, lastYear: number) =>
      `Groeien met ${count(perYear)} ${unit} per jaar geeft eind ${lastYear} ${count(end)} ${unit}`,
    kept: (start: number, unit: string) => `Gelijk houden: ${count(start)} ${unit}`,
    stop: "Scenario 1: stoppen",
    keep: "Scenario 2: gelijk houden",
    eachYear: (first: number, last: number) => `Elk jaar, ${first} tot en met ${last}`,
    grow: (perYear: number, unit: string, isOwn: boolean) =>
      `Scenario 3: groeien met ${count(perYear)} ${unit} per jaar${isOwn ? SCENARIO.own : ""}`,
    end: (year: number) => `Eind ${year}`,
    stock: (stock: number, unit: string) => `${count(stock)} ${unit}`,
    sum: (start: number, years: number, perYear: number, end: number, unit: string, lastYear: number) =>
      `${count(start)} + ${years} × ${count(perYear)} = ${count(end)} ${unit} eind ${lastYear}.`,
    says: (document: string, end: string) => `De ${document} zegt ${end}.`,
    noCost: "Wat groei kost, staat er niet.",
    other: "andere groei per jaar",
  },
  rate: {
    title: (title: string, many: number, unit: string) => `${title}: ${count(many)} ${unit}`,
    less: (amount: Amount) => `${euroCents(amount)} minder per jaar`,
    since: (what: string, year: number) => `${what} vanaf ${year}`,
    line: (many: number, unit: string, each: Amount) => `${count(many)} ${unit} × ${euro(each)}`,
    until: (year: number) => `Tot ${year}`,
    from: (year: number) => `Vanaf ${year}`,
    difference: "Verschil",
    planned: (many: number, unit: string, document: string) => `${count(many)} ${unit} is wat in de ${document} stond.`,
    isOwn: (many: number, unit: string) => `${count(many)} ${unit} is eigen invoer.`,
    other: "ander aantal",
  },
  placements: {
    title: (many: number) => `Scenario ${counted(count(many), "plaatsingen")} extra`,
    gross: (amount: Amount) => `${euroCents(amount)} bruto`,
    perYear: (planned: number) => `per jaar. Bij ${count(planned)} plaatsingen was het totaal negatief: zie hieronder`,
    line: (many: number, each: Amount) => `${counted(count(many), "plaatsingen")} × ongeveer ${euro(each)}`,
    fromDocument: (document: string) => `Aantal uit de ${document}`,
    isOwn: "Aantal is eigen invoer",
    effect: (years: string, planned: number) => `Totaal effect ${years} van ${count(planned)} plaatsingen`,
    planned: (who: string, planned: number) => `${who} rekende met ${count(planned)} plaatsingen.`,
    other: "ander aantal",
  },
  shortfall: {
    lead: (name: string, amount: string) => `${name} draagt het meest: ${amount}`,
    title: (amount: Amount, many: number) => `Tekort van ${euro(amount)} over de ${countWord(many)}`,
    isOwn: "Het tekort is eigen invoer.",
    rounded: (margin: Amount) =>
      `Het tekort is afgerond gedrukt: het kan ${euro(margin)} meer of minder zijn, en elk deel naar verhouding.`,
    otherYear: (key: string, year: string | undefined) =>
      `De sleutel is van ${key}${year === undefined ? "" : `, het tekort van ${year}`}.`,
    together: "Samen",
  },
};
