import { list } from "../format.ts";
import type { HelpText } from "./message.ts";

/** Every sentence on budget, spending and saldo. */

/** How the year of a question was found, when nobody named it. */
export const ASSUMED_YEAR = {
  latest: (year: number) => `Geen jaar genoemd: dit is ${year}, het laatste jaar met cijfers`,
  "last-year": (year: number) => `Geen jaar genoemd: dit is ${year}, vorig jaar`,
};

export const BUIG = {
  help: { title: "BUIG per gemeente", menu: "Budget, spending and result of a municipality" } satisfies HelpText,
  title: (name: string, year: number) => `BUIG ${name} ${year}`,
  whichWay: (saldo: { digits: bigint | number | string } | undefined): string => {
    const size = Number(saldo?.digits ?? 0);
    return size === 0 ? "" : size < 0 ? ": tekort" : ": overschot";
  },
  noFigures: (name: string | undefined, year: number) => `BUIG ${name === undefined ? "" : `${name} `}${year}`,
  ofRegion: (year: number, name: string) => `Een BUIG-saldo over ${year} ken ik niet. Dit is het resultaat van ${name} zelf`,
  notKnown: (label: string) => `${label} is niet bekend, en volgt niet uit wat er wel is`,
  figureIn: (label: string, period: string) => `${label} ${period}`,
  asPublished: "Zoals gepubliceerd",
  asComputed: "Gepubliceerd, en nagerekend",
  /** With figures that staff entered among them. */
  asKnown: "Wat nu geldt",
  computed: (saldo: string, share: string) => `Nagerekend: budget − uitgaven is ${saldo}, ${share} van het budget`,
};

export type Column = "budget" | "uitgaven" | "saldo";
export type Order = "naam" | Column | "tekort";

export const OVERVIEW = {
  help: { title: "De regio", menu: "The municipalities of the region side by side" } satisfies HelpText,
  title: (name: string, year: number) => `Overzicht ${name} ${year}`,
  summary: (name: string, year: number, column: Column, total: string) => `Overzicht ${name} ${year}: ${column} ${total}`,
  noFigures: (name: string, year: number) => `Een overzicht van ${name} ${year}`,
  wholeRegion: (name: string) => `Dit is de hele regio waar ${name} bij hoort`,
  column: { budget: "Budget", uitgaven: "Uitgaven", saldo: "Saldo: budget − uitgaven" } satisfies Record<Column, string>,
  sorted: (column: Column, order: Order, up: boolean) => `${OVERVIEW.column[column]} (${ORDER[order][up ? "up" : "down"]})`,
  computedTotal: "Samen, uit de delen berekend",
  partTotal: (some: number, all: number) => `Samen van ${some} van de ${all}, uit de delen berekend`,
  total: "Samen, berekend",
  printedTotal: (figuur: Column, printed: string, remark: string | undefined) =>
    `Samen, gedrukt: ${figuur} ${printed}${remark === undefined ? "" : `. ${remark}`}`,
  missing: (names: readonly string[], year: number) => `Geen cijfers over ${year} van ${list(names)}`,
  /** What a document prints of the region is from before. */
  entered: (names: readonly string[], isPrinted: boolean) =>
    `Met ingevoerde cijfers van ${list(names)}.${isPrinted ? " Wat gedrukt is, is van daarvoor." : ""}`,
  shortest: (name: string, amount: string) => `${name} komt het meest tekort: ${amount}`,
  nobodyShort: "Niemand komt tekort",
  mostShort: "Grootste tekort",
  keys: "Verdeelsleutels",
};

/** How each order is called, down and up. */
const ORDER: Record<Order, { down: string; up: string }> = {
  naam: { down: "op naam", up: "op naam" },
  budget: { down: "grootste budget eerst", up: "kleinste budget eerst" },
  uitgaven: { down: "hoogste uitgaven eerst", up: "laagste uitgaven eerst" },
  saldo: { down: "grootste overschot eerst", up: "laagste saldo eerst" },
  tekort: { down: "grootste tekort eerst", up: "kleinste tekort eerst" },
};

export const SUMMARY = {
  help: { title: "Eén kaart voor een kanaal" } satisfies HelpText,
  title: (name: string, year: number) => `Samenvatting ${name} ${year}`,
  latestYear: (year: number) => `Laatste jaar met cijfers: ${year}`,
  threshold: (ways: string | undefined) => `boven de drempel${ways === undefined ? "" : ` van ${ways}`}`,
  over: (over: number, known: number, missing: number, threshold: string) =>
    `${over} van de ${known} gemeenten${missing > 0 ? " met cijfers" : ""} ${threshold}`,
  undecided: (threshold: string) => `Niet te bepalen of het tekort ${threshold} is`,
  notOver: (threshold: string) => `Niet ${threshold}`,
  saldo: (status: string, threshold: string) => `Saldo in % van het budget${status}; de streep is de drempel van −${threshold}`,
  status: (statuses: readonly string[]) => (statuses.length > 0 ? ` (${list(statuses)})` : ""),
  overThreshold: "Boven de drempel",
  notDetermined: "Niet te bepalen",
  dates: "Termijnen",
  perGemeente: "Het vangnet geldt per gemeente, niet voor de regio als geheel.",
  missing: (names: readonly string[], year: number) => `Geen cijfers over ${year} van ${list(names)}.`,
};

export const COMPARE = {
  help: { title: "Gemeenten vergelijken" } satisfies HelpText,
  lowest: (name: string, share: string, isShort: boolean) =>
    `${name} ${isShort ? "komt het meest tekort" : "houdt het minst over"}: ${unsigned(share)} van het budget`,
  highest: (name: string, share: string, isShort: boolean) =>
    `${name} ${isShort ? "komt het minst tekort" : "houdt het meest over"}: ${unsigned(share)}`,
  gemeente: "Gemeente",
  figure: "Cijfer",
  missing: "–",
  title: (names: readonly string[], year: number | null) => `Vergelijk ${list(names)}${year === null ? "" : ` ${year}`}`,
};

/** The words say already that it is short. */
const unsigned = (share: string): string => share.replace("−", "");

/** A remark of one municipality on a card of several. */
export const remarkOf = (name: string, remark: string): string => `${name}: ${remark}`;

/** Several years of one municipality. */
export const SERIES = {
  title: (name: string | undefined) => `Uitgaven van het budget per jaar, en het saldo${name === undefined ? "" : `: ${name}`}`,
  year: (year: number, spent: string, budget: string) => `${year}: ${spent} van ${budget}`,
  bar: (year: number, spent: string, budget: string) => `${year}: uitgaven ${spent}; de streep is het budget van ${budget}`,
};
