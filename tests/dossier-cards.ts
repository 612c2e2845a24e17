import type { AnswerContext } from "../src/answer/context.ts";
import type { Question } from "../src/question/question.ts";
import { anEntry, inCents } from "./invoer-cards.ts";
import { IN_CHANNEL, IN_CHAT, storeOf } from "./post-cards.ts";

/** Budget and spending of a municipality, in euros, to the cent. */
const year = (gemeente: string, jaar: number, budget: number, spent: number, more: Record<string, unknown> = {}) =>
  anEntry(
    {
      budget: { is: inCents(budget), status: "definitief" },
      lasten: { is: inCents(spent + 123_456.78), status: "SiSa" },
      baten: { is: inCents(123_456.78), status: "SiSa" },
      ...more,
    } as never,
    { gemeente, jaar, bron: "jaarrekening", id: `invoer|${gemeente}|${jaar}` },
  );

/** Years as an accountant has them: Helmond gets it, Deurne by two routes, Asten does not, Someren is not known of every year. */
export const DOSSIER_STORE = storeOf(
  ...[2022, 2023, 2024, 2025].map((jaar, at) => year("GM0794", jaar, 41_000_000.01 + at * 800_000, 45_700_000.5 + at * 900_000.07)),
  ...[2022, 2023, 2024].map((jaar) => year("GM0762", jaar, 7_000_000.33, 7_500_000.1)),
  year("GM0762", 2025, 7_100_000.49, 7_912_345.67, { "raad-instemming": { is: true }, onrechtmatig: { is: inCents(1_234.56) } }),
  ...[2023, 2024].map((jaar) => year("GM0743", jaar, 3_100_000, 3_150_000.99)),
  year("GM0743", 2025, 3_200_000, 3_300_000.01),
  // The name that takes most room.
  year("GM0820", 2025, 6_100_000.2, 6_600_000.9),
  year("GM0847", 2025, 3_800_000.2, 4_200_000.9),
);

const inChat = { ...IN_CHAT, entered: DOSSIER_STORE } satisfies Partial<AnswerContext>;

/** Every kind of verdict and where it comes from: published, entered, before and after the day of the request. */
export const DOSSIERS: readonly { what: string; line: string; context: Partial<AnswerContext> }[] = [
  { what: "published, not certain, long past", line: "Gemert-Bakel 2020", context: inChat },
  { what: "published, when it was new", line: "Gemert-Bakel 2020", context: { ...IN_CHAT, now: "2020-11-15T12:00:00Z" } },
  { what: "below the threshold", line: "Geldrop-Mierlo 2020", context: inChat },
  { what: "a surplus", line: "Helmond 2020", context: inChat },
  { what: "entered, met", line: "Helmond 2024", context: inChat },
  { what: "entered, two routes", line: "Deurne 2025", context: inChat },
  {
    what: "entered, two routes, before the request",
    line: "Helmond 2025",
    context: { ...inChat, now: "2026-03-02T09:00:00Z", asOf: "2026-11-22T12:00:00Z" },
  },
  { what: "entered, not met", line: "Asten 2025", context: inChat },
  {
    what: "the longest name, two routes, nothing known before",
    line: "Nuenen, Gerwen en Nederwetten 2025",
    context: inChat,
  },
  {
    what: "the same while the request can be filed",
    line: "Nuenen, Gerwen en Nederwetten 2025",
    context: { ...inChat, now: "2026-03-02T09:00:00Z", asOf: "2026-11-22T12:00:00Z" },
  },
  { what: "entered, years missing", line: "Someren 2025", context: inChat },
];

const DEURNE_2025 = { v: 1, kind: "dossier", wie: "GM0762", jaar: 2025 } as const;
/** What somebody chose and wrote. */
export const MEASURES = {
  gekozen: ["benchmark-divosa"],
  eigen: [
    { naam: "Meer huisbezoeken", gedaan: "Team van drie, sinds mei 2025", effect: "20 dossiers minder", soort: "intern" },
    { naam: "Inkoop met de regio", gedaan: "", effect: "", soort: "extern" },
  ],
} as const;
const NAMELESS = { gekozen: [], eigen: [{ naam: "", gedaan: "Team van drie", effect: "" }] } as const;

export const DOSSIER_CARDS = [
  { name: "dossier maatregelen", question: { ...DEURNE_2025, kiezen: true } as unknown as Question, context: inChat },
  { name: "dossier met maatregelen", question: { ...DEURNE_2025, maatregelen: MEASURES } as unknown as Question, context: inChat },
  { name: "dossier maatregel zonder naam", question: { ...DEURNE_2025, maatregelen: NAMELESS } as unknown as Question, context: inChat },
  { name: "dossier", question: "dossier Gemert-Bakel 2020", context: inChat },
  { name: "dossier wethouder", question: "dossier Gemert-Bakel 2020 wethouder", context: inChat },
  { name: "dossier controle", question: "dossier controle Gemert-Bakel 2020", context: inChat, tall: true },
  { name: "dossier met eigen cijfers", question: "dossier Gemert-Bakel 2020 uitgaven 6,2 mln", context: inChat },
  { name: "dossier in een kanaal", question: "dossier Deurne 2025", context: { ...IN_CHANNEL, entered: DOSSIER_STORE } },
  { name: "dossier van een regio", question: "dossier Senzer 2020", context: inChat },
  { name: "dossier nog niet begonnen", question: "dossier Deurne 2027", context: inChat },
  { name: "dossier zonder cijfers", question: "dossier Laarbeek 2024", context: inChat },
];
