import type { IsoDay } from "../../../domain/dates.ts";
import type { StepId } from "../../../domain/vangnet/rules.ts";
import { date, list } from "../../format.ts";
import { DISCLAIMER } from "../labels.ts";

/** Every sentence of the page for the alderman that is not on a card: plain words, no letters of conditions. */

export const PAGE = {
  lines: (today: IsoDay) => [`Voor de wethouder, ${date(today)}`],
  about: (name: string, year: number) => `Het vangnet van ${name} in ${year} op één pagina`,
  foot: (today: IsoDay) => `Vangnetwijzer, ${date(today)}. ${DISCLAIMER}. Het hele dossier heeft de berekening en de bronnen.`,
  figures: "Het geld",
  what: "Wat",
  amount: "Bedrag",
  why: "Waar het van afhangt",
  condition: "Voorwaarde",
  state: "Stand",
  explanation: "Uitleg",
  /** The conditions as somebody says them aloud. */
  name: {
    "tekort-boven-drempel": "Groot genoeg tekort",
    "meerjarig-tekort": "Tekort over meer jaren",
    "verzoek-op-tijd": "Verzoek op tijd",
    "verklaring-maatregelen": "Verklaring van het college",
    "aanhoudend-tekort": "Eerder vangnet gekregen",
    aanwijzing: "Aanwijzing van de minister",
  } satisfies Record<Exclude<StepId, "tekort" | "vergoeding">, string>,
  analysis: "Analyse voor de raad",
  /** In place of the short words on a card. */
  statementOpen: "Het college verklaart wat het aan het tekort doet, en de raad stemt in met die verklaring",
  earlierUnknown: (years: readonly number[]) => `Is er over ${years.join(" of ")} vangnet toegekend?`,
  ofRoute: (name: string, route: string) => `${name} (${route})`,
  todo: "Wat er van u wordt gevraagd",
  find: (missing: string) => `Laat uitzoeken: ${missing}.`,
  statement: "Laat het college vaststellen welke maatregelen het tekort kleiner maken, en dat verklaren.",
  informed: "Laat een analyse van het tekort maken, en informeer daarmee de raad.",
  consent: (day: IsoDay) => `Vraag de raad om met die verklaring in te stemmen, ruim voor ${date(day)}.`,
  extra: "Er zijn ook extra maatregelen nodig, in huis en met anderen: er was eerder vangnet.",
  extraPerhaps: (years: readonly number[]) =>
    `Laat nagaan of er over ${years.join(" of ")} vangnet is toegekend. Dan zijn er extra maatregelen nodig.`,
  request: (safe: IsoDay, last: IsoDay) => `Zorg dat het verzoek op ${date(safe)} binnen is. De laatste dag is ${date(last)}.`,
  requestPast: (last: IsoDay) => `De laatste dag voor het verzoek, ${date(last)}, is voorbij. Laat nagaan of er een verzoek is gedaan.`,
  nothing: "Voor het vangnet hoeft u nu niets te doen.",
  nothingBut: "Voor het vangnet hoeft u nu niets te doen. Houd er rekening mee dat het hele tekort voor eigen rekening is.",
  done: "Aan alle voorwaarden is voldaan. U wacht op het advies van de commissie en het besluit van de minister.",
  dates: "Belangrijke dagen",
  when: "Wanneer",
  left: "Hoe ver weg",
  sure: "Hoe zeker is dit?",
  notDefinitive: (names: readonly string[]) => `Deze cijfers kunnen nog veranderen: ${list(names)}.`,
  rounded: "De cijfers zijn afgerond.",
  rules: "Niet elke regel van dit jaar staat zo in een officiële bron; in het dossier staat welke.",
  certain: "De cijfers zijn vastgesteld en de regels staan in officiële bronnen.",
};
