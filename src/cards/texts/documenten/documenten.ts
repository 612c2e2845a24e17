import type { Maatregel } from "../../../data/shapes/documenten.ts";
import type { Route } from "../../../domain/vangnet/rules.ts";
import { list } from "../../format.ts";
import type { HelpText, Message } from "../message.ts";
import { counted } from "../units.ts";
import { ROUTE_NAME } from "../vangnet/verdict.ts";

/** Every sentence on what the documents say. */

export const NO_FIGURES = {
  title: "Daar heb ik geen cijfers over",
  message: (what: string, hasNear: boolean): Message => ({
    title: NO_FIGURES.title,
    paragraphs: [`${what} kan ik niet geven: die cijfers heb ik niet.${hasNear ? " Het dichtst in de buurt komt:" : ""}`],
  }),
};

export const TOPIC = {
  /** How documents call the municipalities of a region together. */
  together: "Alle gemeenten",
  help: { title: "Elk onderwerp uit de documenten" } satisfies HelpText,
  title: (label: string, name: string | undefined) => `${label}${name ? ` · ${name}` : ""}`,
  unknown: "Dat onderwerp",
  nothingOf: (name: string) => `Over ${name} staat hier niets; dit is alles over dit onderwerp`,
  notByName: (name: string) => `Dit is niet per gemeente bekend: het gaat niet over ${name} apart`,
  ofOther: (body: string, name: string) => `Dit gaat over ${body}, niet over ${name}`,
  nothingIn: (year: number) => `Over ${year} staat hier niets; dit zijn de andere jaren`,
  highest: (item: string, names: readonly string[], many: number) => `${item}: ${list(names)}, het hoogst van ${many}`,
  lowest: (names: readonly string[], value: string) => `Het laagst: ${list(names)}, ${value}`,
  allEqual: (item: string, many: number) => `${item}: bij alle ${many} gelijk`,
  /** Above what holds for more than one figure of the card. */
  forSeveral: "Bij deze cijfers",
  /** With the figure that one would quote. */
  contradicted: "De bronnen spreken elkaar hier tegen: zie “Wat niet klopt”",
  everything: "Alles",
  source: "Bron",
};

/** With a figure that staff entered, what is printed of the same year may no longer fit. */
export const PRINTED_BEFORE = (years: readonly number[]): string =>
  `Over ${list(years)} zijn cijfers ingevoerd. Wat verder gedrukt is, is van daarvoor`;

export const KEY_FIGURES = {
  help: { title: "Alles over een gemeente", menu: "Everything known about a municipality" } satisfies HelpText,
  title: (name: string) => `Kerncijfers ${name}`,
  withOwn: (name: string) => `Vangnet ${name} met eigen cijfers`,
  share: "Aandeel",
  others: "Andere cijfers",
};

export const MEASURES = {
  help: { title: "Maatregelen tegen het tekort" } satisfies HelpText,
  title: (groep: string | undefined, year: number) => (groep ? `Maatregelen · ${groep}` : `Maatregelen in ${year}`),
  intro: (many: number, document: string, chapter: string, isGroup: boolean) =>
    `${counted(String(many), "maatregelen")} uit de ${document}, ${chapter}.${isGroup ? "" : " Druk op een groep voor wat er gedaan is en met welk doel."}`,
  noneOf: (region: string) => `Een lijst met maatregelen van ${region}`,
  byGroup: "Per groep",
  allGroups: "Alle groepen",
  /** One measure at a glance: what it is for goes first. */
  parts: ({ watGedaan, doelgroep, beoogdResultaat }: Maatregel) => [
    { label: "Doel", value: beoogdResultaat },
    { label: "Voor", value: doelgroep },
    { label: "Gedaan", value: watGedaan },
  ],
};

export const SOURCE = {
  help: { title: "Waar een cijfer vandaan komt" } satisfies HelpText,
  title: (summary: string) => `Bronnen bij: ${summary.split(":")[0]}`,
  computed: "Berekend",
  ownWords: "in onze woorden",
  replaced: "Niet gebruikt: er is een ander cijfer ingevoerd",
  own: "De cijfers uit uw vraag zijn eigen invoer: die hebben hier geen bron.",
  none: {
    title: "Geen gepubliceerd cijfer",
    paragraphs: ["Dit antwoord rust niet op een gepubliceerd cijfer uit de documenten."],
  },
};

export const RULES = {
  of: (year: number, route: Route) => `Regels ${year}: ${ROUTE_NAME[route].toLowerCase()}`,
  entry: "a. Tekort, c. Verzoek en d. Verklaring",
  multiYear: "b. Meerjarig",
  tiers: "Vergoeding",
};

export const DOCUMENTS = {
  help: { title: "Alle documenten" } satisfies HelpText,
  documents: "Documenten",
  rules: "Regels",
};
