import type { Question } from "../src/question/question.ts";
import type { Payload } from "../src/store/records.ts";
import { IN_CHAT, storeOf } from "./post-cards.ts";
import { sentFile } from "./sent-file.ts";

export const DEURNE = "GM0762";
const TENANT = IN_CHAT.place.tenant;

type Invoer = Payload<"invoer">;

/** An entry of Deurne 2025, settled, unless said otherwise. */
export const anEntry = (waarden: Invoer["waarden"], more: Partial<Invoer> & { id?: string; at?: string; actor?: string } = {}) => {
  const { id, at = "2026-11-20T08:00:00Z", actor = "anna", ...data } = more;
  const usual = { gemeente: DEURNE, jaar: 2025, bron: "Rijksbegroting", dag: "2026-11-19", stand: "vastgesteld", wijze: "chat" } as const;
  return {
    kind: "invoer",
    ...(id !== undefined && { id }),
    at,
    actor,
    data: { ...usual, waarden, tenant: TENANT, door: "Anna de Vries", ...data },
  } as const;
};

/** Cents of whole euros. */
export const inCents = (euros: number): number => Math.round(euros * 100);

const KEPT = storeOf(
  anEntry(
    {
      budget: { is: inCents(7_100_000), marge: inCents(50_000), status: "voorlopig" },
      uitgaven: { is: inCents(7_900_000), status: "prognose", maand: 9, maker: "Senzer" },
    },
    { id: "invoer|1", opmerking: "nog zonder LKS" },
  ),
  anEntry(
    { budget: { is: inCents(7_212_345.67), status: "definitief" } },
    { id: "invoer|2", stand: "concept", at: "2026-11-21T08:00:00Z" },
  ),
);
const COMPLETE = storeOf(
  anEntry({ budget: { is: inCents(7_000_000) }, uitgaven: { is: inCents(7_900_000) } }, { gemeente: "GM1652", jaar: 2015 }),
);
const ODD = storeOf(
  anEntry({ budget: { is: inCents(7_000_000), status: "definitief" } }, { jaar: 2024 }),
  anEntry(
    {
      budget: { is: inCents(71_000_000), status: "voorlopig" },
      uitgaven: { is: inCents(7_900_000), status: "prognose" },
      "verzoek-dag": { is: "2026-08-16" },
    },
    { bron: "kasstaat met Tozo en voorschotten" },
  ),
);
/** Budget and spending of several years. */
const YEARS = storeOf(
  ...[2021, 2022, 2023, 2024].map((jaar, at) =>
    anEntry(
      {
        budget: { is: inCents(6_800_000 + at * 100_000), status: "definitief" },
        uitgaven: { is: inCents(6_900_000 + at * 150_000 - (at % 2) * 500_000), status: "SiSa" },
      },
      { jaar },
    ),
  ),
);
const inChat = { ...IN_CHAT, asker: { ...IN_CHAT.asker, role: "editor" as const }, entered: KEPT, drafts: true };
const invoer = (more: object): Question => ({ v: 1, kind: "invoer", wie: DEURNE, jaar: 2025, waarden: {}, ...more }) as Question;

/** Every card of entering figures. */
export const INVOER_CARDS = [
  { name: "invoer formulier", question: "invoer Deurne 2025", context: inChat, tall: true },
  {
    name: "invoer voorbeeld",
    question: "invoer Deurne 2025 uitgaven 8.123.456,78 SiSa dossiers 395 verzoek 10 juli 2026 bron SiSa-verantwoording 2025",
    context: inChat,
  },
  { name: "invoer verdacht", question: "invoer Deurne 2025 budget 7.100 voorlopig bron Rijksbegroting", context: inChat },
  { name: "invoer zonder bron", question: "invoer Deurne 2025 budget 7,3 mln", context: inChat, tall: true },
  { name: "invoer botst", question: "invoer Deurne 2025 tekort 100.000 bron jaarrekening", context: inChat },
  { name: "invoer fout", question: invoer({ waarden: { budget: { is: 0 } } }), context: inChat },
  { name: "invoer al zo", question: invoer({ waarden: { budget: { is: inCents(7_212_345.67), status: "definitief" } } }), context: inChat },
  { name: "invoer niet opgeslagen", question: invoer({ nee: true }), context: inChat },
  { name: "invoer opgeslagen", question: { v: 1, kind: "ingevoerd", id: "invoer|1" } as Question, context: inChat },
  { name: "invoer opgeslagen als concept", question: { v: 1, kind: "ingevoerd", id: "invoer|2" } as Question, context: inChat },
  { name: "invoer in een kanaal", question: "invoer Deurne 2025", context: { ...inChat, conversation: "channel" as const } },
  { name: "invoer van een maand", question: "invoer Deurne 2026 maart", context: inChat, tall: true },
  {
    name: "invoer van een maand voorbeeld",
    question: "invoer Deurne 2026 maart lasten 610.000 baten 20.000 dossiers 398 bron grootboek",
    context: inChat,
  },
  {
    name: "invoer van vijf maanden",
    question: "invoer Deurne 2026 lasten januari 600.000 februari 605.000 maart 610.000 april 612.000 mei 640.000 bron grootboek",
    context: inChat,
  },
  {
    name: "invoer misschien voorschotten",
    question: "invoer Deurne 2026 lasten januari 600.000 februari 600.000 maart 600.000 bron begroting",
    context: inChat,
  },
  { name: "geschiedenis", question: "geschiedenis Deurne 2025", context: inChat },
  { name: "geschiedenis leeg", question: "geschiedenis Asten", context: inChat },
  { name: "herstel", question: "herstel 2", context: inChat },
  { name: "herstel onbekend", question: "herstel 99", context: inChat },
  { name: "vaststellen", question: { v: 1, kind: "vaststellen", nummer: 1 } as Question, context: inChat },
  { name: "vangnet met concept", question: "vangnet Deurne 2025", context: inChat, tall: true },
  { name: "ontbreekt", question: "welke cijfers ontbreken 2025", context: inChat, tall: true },
  {
    name: "ontbreekt voor een lezer",
    question: "welke cijfers ontbreken Deurne 2025",
    context: { ...inChat, conversation: "channel" as const },
  },
  {
    name: "ontbreekt niets",
    question: { v: 1, kind: "ontbreekt", wie: "GM1652", jaar: 2015 } as Question,
    context: { ...inChat, entered: COMPLETE },
  },
  { name: "controle", question: "controle 2025", context: { ...inChat, entered: ODD } },
  { name: "controle goed", question: "controle 2020", context: inChat },
  ...["goed", "klein", "maanden", "leeg", "oud", "weg"].map((bestand) => ({
    name: `importeer ${bestand}`,
    tall: true,
    question: { v: 1, kind: "importeer", bestand } as Question,
    context: { ...inChat, fileOf: sentFile },
  })),
  { name: "sjabloon", question: "sjabloon 2025", context: inChat },
  { name: "export", question: "export vangnet Gemert-Bakel 2020" },
  { name: "export in een kanaal", question: "export verdeel 2,2 mln", context: { conversation: "channel" as const } },
  { name: "export van niets", question: "export help" },
  { name: "jaren op een rij", tall: true, question: "saldo Deurne 2024", context: { ...inChat, entered: YEARS } },
  { name: "stand", question: "stand 20 november 2026 vangnet Deurne 2025", context: inChat, tall: true },
];
