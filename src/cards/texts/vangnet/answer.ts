import type { BasisPoints } from "../../../domain/money.ts";
import type { Route } from "../../../domain/vangnet/rules.ts";
import { euro, inUnits, list, printedEuros, rate } from "../../format.ts";
import type { HelpText, Message } from "../message.ts";

/** Every sentence around the test itself: what is missing, the form, the search box. */

export const VANGNET = {
  calculationHelp: { title: "Hoe het bedrag is berekend" } satisfies HelpText,
  help: { title: "Krijgt een gemeente vangnet?", menu: "Does this municipality qualify for vangnet, how much and why" } satisfies HelpText,
  lowest: "Laagste",
  highest: "Hoogste",
  whatIf: "Wat als",
  otherChoice: "Andere gemeente of jaar",
  unusedUnlawful: (year: number) => `Onrechtmatige uitgaven ${year} zijn niet gebruikt: daarvoor moeten ook de uitgaven bekend zijn`,
  notTested: (years: number[], year: number) => `Niet gebruikt: ${list(years)}. Voor ${year} tellen die jaren niet mee`,
  notCounted: "Niet gebruikt: inwoners. Die tellen alleen mee voor 2016",
  unusedStatement: (year: number) => `Niet gebruikt: verklaring. Over ${year} moest de raad met een analyse worden geïnformeerd`,
  unusedAnalysis: (year: number) => `Niet gebruikt: analyse. Over ${year} telt de verklaring, met instemming van de raad`,
  unusedEarlier: (year: number) => `Niet gebruikt: eerder vangnet. Dat telt over ${year} nog niet`,
  unusedTiers: (year: number) => `Niet gebruikt: schijven. Die van ${year} staan vast`,
  assumedTiers: ({ lower, upper }: { lower: BasisPoints; upper: BasisPoints }) =>
    `Uw eigen aanname: ${rate(lower)} tot ${rate(upper)} voor de helft, daarboven alles. De echte schijven zijn hier niet bekend`,
  ownForOne: "Eigen cijfers gelden voor één gemeente; noem die gemeente erbij",
  uncovered: (year: number, first: number, last: number): Message => ({
    title: `Voor ${year} ken ik geen vangnetregels`,
    paragraphs: [
      `Ik ken de regels van ${first} tot en met ${last}. ${year < first ? "Daarvoor gold een andere regeling." : "Die van later zijn hier nog niet opgenomen."}`,
    ],
  }),
  noFigures: (name: string, year: number, known: readonly number[]) =>
    `Geen cijfers van ${name} over ${year}. ${known.length > 0 ? `Van ${name} ken ik wel ${known.join(", ")}.` : `Van ${name} ken ik geen enkel jaar.`}`,
  ofYear: (name: string, year: number) => `${name} ${year}`,
};

export const CONTRADICTION = {
  /** Both as printed and as computed; the document prints thousands in its tables. */
  inThousands: (source: string, printed: string, computed: string) =>
    `In de ${source} staat een saldo van ${printed} (×\u00a0€\u00a01.000); budget min uitgaven is ${computed}`,
  inEuros: (source: string, printed: string, computed: bigint) =>
    `In de ${source} staat een saldo van ${printedEuros(printed)}; budget min uitgaven is ${euro(computed)}`,
  ofRegion: (subject: string, item: string, printed: string, remark: string) => `${subject}, ${item}: ${printed}. ${remark}`,
};

/** Where the rules of a year stand. */
export const RULE_PLACES = {
  entry: "drempel",
  multiYear: "tekort over meer jaren",
  tiers: "vergoeding",
  withCertainty: (what: string, certainty: string) => `${what} (${certainty})`,
  ofYear: (year: number, what: readonly string[]) => `Regels ${year}: ${list(what)}`,
};

export const FORM = {
  choice: "Andere gemeente of ander jaar",
  gemeente: { label: "Of een andere gemeente", hint: (name: string) => `bijvoorbeeld ${name}` },
  uit: { label: (regio: string) => `Gemeente in ${regio}`, whole: (regio: string) => `Heel ${regio}`, none: "Geen van deze" },
  /** What only one of two routes asks for. */
  route: { regulier: "Voor het regulier vangnet", uitgebreid: "Voor het uitgebreid vangnet ook" } satisfies Record<Route, string>,
  jaar: { label: "Jaar", hint: (year: number) => `bijvoorbeeld ${year}` },
  figures: (name: string, year: number) => `Vangnet ${name} ${year}: uw cijfers`,
  howTo: "Vul in wat u weet. Uw cijfers worden niet bewaard.",
  /** Who can read it. */
  readers: {
    alone: "Alleen u leest dit.",
    others: "Hier lezen anderen mee, maar niet wat u invult: het antwoord komt alleen in uw chat met mij.",
  },
  label: {
    budget: (year: number) => `Budget ${year}`,
    uitgaven: (year: number) => `Uitgaven ${year}`,
    resultaat: (year: number) => `Tekort of overschot ${year}`,
  },
  amountHint: "bijvoorbeeld 5,9 mln",
  resultHint: "bijvoorbeeld tekort 621.500",
  /** As a person types it: which of the two it is stands with it. */
  result: (isShort: boolean, amount: string) => `${isShort ? "tekort" : "overschot"} ${amount}`,
  unit: "Wat bedoelt u?",
  choose: "Kies",
  asTyped: (amount: string) => `Het klopt: ${amount}`,
  errors: {
    needed: "Vul ten minste het budget en de uitgaven in",
    year: (first: number, last: number) => `Kies een jaar van ${first} tot en met ${last}`,
    onlyName: "Vul alleen de naam van een gemeente in",
    unknownName: "Die gemeente ken ik niet",
    twoNames: (chosen: string, typed: string) => `Gekozen is ${chosen}, getypt “${typed}”. Maak dit leeg, of kies “${FORM.uit.none}”`,
    noName: "Vul de naam van een gemeente in",
    noAmount: "Dit is geen bedrag. Schrijf het zo: 621.500 of 2,2 mln",
    negative: "Dit bedrag kan niet negatief zijn",
    tooLarge: "Dit bedrag is te groot. Is er een nul te veel?",
    noResult: "Dit kan ik niet lezen. Schrijf het zo: tekort 621.500, of overschot 2,2 mln",
    whichSign: "Tekort of overschot? Zet dat woord ervoor: tekort 621.500",
    unlikely: (amount: string, isSmall: boolean, factor?: number) =>
      `${amount} is heel ${isSmall ? "weinig" : "veel"} voor deze gemeente. ${factor === undefined ? "Verbeter het, of kies hieronder" : `Bedoelt u ${inUnits(factor)}?`}`,
    zeroBudget: "Het budget kan niet nul zijn",
    emptied: (known: string) => `Leeg kan niet: bekend is ${known}. Vul een ander bedrag in, of zet dit terug`,
  },
};

export const SEARCH = {
  nothingFound: (name: string, year: number) =>
    `Niets gevonden. Typ een gemeente en een jaar, bijvoorbeeld: ${name} ${year}. Of: samenvatting, planning, aandeel ${name}.`,
  asStored: (text: string) => `Met de opgeslagen cijfers: ${text}`,
  noFigures: (known: string) => (known ? `Geen cijfers. Wel ${known}` : "Geen cijfers bekend"),
  noFiguresCard: (title: string, known: string, first: number, last: number, name: string, year: number): Message => ({
    title: `${title}: geen cijfers bekend`,
    paragraphs: [
      "Zonder budget en uitgaven is er geen oordeel over het vangnet.",
      ...(known ? [`Er zijn wel cijfers over ${known}.`] : []),
      `Met eigen cijfers rekent Vangnetwijzer het uit, voor ${first} tot en met ${last}. Typ daar: vangnet ${name} ${year} budget … uitgaven …`,
    ],
  }),
  uncovered: (first: number, last: number) => `Geen regels. Wel ${first}–${last}`,
  uncoveredCard: (title: string, year: number, first: number, last: number): Message => ({
    title: `${title}: geen regels bekend`,
    paragraphs: [`Vangnetwijzer kent de vangnetregels van ${first} tot en met ${last}. Over ${year} is er dus geen oordeel.`],
  }),
  anyone: "Vangnet",
  foundOn: (day: string) => `Opgezocht op ${day} met Vangnetwijzer, een rekenhulp`,
  searchedOn: (day: string, footer: string) => `Opgezocht op ${day}\u00a0· ${footer}`,
};
