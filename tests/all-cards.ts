import { answerSearch } from "../src/answer/berichten/search/search.ts";
import type { AnswerContext } from "../src/answer/context.ts";
import { answerPress, answerQuestion, failed } from "../src/answer/respond.ts";
import { greeting } from "../src/answer/vrager/greeting.ts";
import type { Card } from "../src/cards/card.ts";
import type { Question } from "../src/question/question.ts";
import { parseText } from "../src/question/read.ts";
import { vangnetQuestion } from "../src/question/vangnet/shapes.ts";
import { DOSSIER_CARDS } from "./dossier-cards.ts";
import { INVOER_CARDS } from "./invoer-cards.ts";
import { DIRECTIE, IN_CHANNEL, IN_CHAT, POST_CARDS } from "./post-cards.ts";
import { PROGNOSE_CARDS } from "./prognose-cards.ts";
import { QUESTIONS, TABLE_QUESTIONS } from "./questions.ts";
import { ask, someContext, toRead, world } from "./support.ts";

/** A card, or the question that brings it up: as typed, or as a button carries it. An answer can have more than one card. */
type Entry = {
  name: string;
  /** May be longer than a phone's screen: a table, a list. */
  tall?: boolean;
} & ({ question: string | Question; context?: Partial<AnswerContext> } | { card: Card | readonly Card[] });

const GEMERT_BAKEL = "GM1652";
const UTRECHT_2024 = vangnetQuestion({ wie: "GM0344", jaar: 2024 });
const keuze: Question = { v: 1, kind: "formulier", velden: "keuze", vraag: UTRECHT_2024 };
const cijfers: Question = { v: 1, kind: "formulier", velden: "cijfers", vraag: UTRECHT_2024 };

const press = (data: unknown): Card[] => answerPress(data, someContext()).cards;
const fromQuestions = (questions: Record<string, string>, tall: boolean): Entry[] =>
  Object.entries(questions).map(([name, question]) => ({ name, question, tall }));

/** Every card there is. Whatever is added here is checked and photographed: a question, or a card that no question brings up. */
export const ENTRIES: readonly Entry[] = [
  ...fromQuestions(QUESTIONS, false),
  ...fromQuestions(TABLE_QUESTIONS, true),
  // As it was when the figures were new: the request can still be filed.
  { name: "in november 2020", question: "vangnet Gemert-Bakel 2020", context: { now: "2020-11-15T12:00:00Z" } },
  { name: "laatste dag", question: QUESTIONS["verzoek voor het jaareinde"], context: { now: "2021-08-15T12:00:00Z" } },
  { name: "planning onderweg", question: "planning 2020", context: { now: "2021-03-01T12:00:00Z" }, tall: true },
  { name: "eigen gemeente", question: "halen wij het vangnet?", context: { ownGemeente: GEMERT_BAKEL } },
  { name: "mijn gemeente", question: "mijn gemeente is Deurne" },
  { name: "mijn gemeente is een regio", question: "mijn gemeente is Senzer", tall: true },
  { name: "vergeet mijn gemeente", question: "vergeet mijn gemeente" },
  { name: "privacy met gemeente", question: "privacy", context: { ownGemeente: GEMERT_BAKEL } },
  { name: "gewist", question: "wis mijn gegevens" },
  { name: "help voor beleid", question: { v: 1, kind: "help", voor: "beleid" }, tall: true },
  { name: "help in een kanaal", question: "help", context: { conversation: "channel" }, tall: true },
  { name: "bron vangnet", question: "bron vangnet Gemert-Bakel 2020", tall: true },
  { name: "bron van niets", question: "bron help" },
  { name: "geen cijfers", question: "saldo Utrecht 2020" },
  { name: "cijfers van een ander", question: "klachten Utrecht", tall: true },
  { name: "groet persoonlijk", card: greeting(someContext(IN_CHAT)).cards },
  { name: "groet groepschat", card: greeting(someContext({ place: { ...DIRECTIE.place, scope: "groupChat" } })).cards },
  { name: "groet kanaal", card: greeting(someContext(IN_CHANNEL)).cards },
  { name: "keuze", question: keuze },
  { name: "keuze met fouten", card: press({ formulier: keuze, gemeente: "Atlantis", jaar: "2020" }) },
  { name: "keuze zonder jaar", card: press({ formulier: keuze, gemeente: "Deurne", jaar: "vorig jaar" }) },
  {
    name: "formulier met fouten",
    card: press({ formulier: cijfers, "budget-2024": "0", "uitgaven-2024": "heel veel", "resultaat-2023": "-3 mln" }),
  },
  { name: "formulier in duizenden", card: press({ formulier: cijfers, "budget-2024": "100.000", "uitgaven-2024": "112.500" }) },
  { name: "verouderd", card: press({ vraag: { v: 99, kind: "vangnet" } }) },
  { name: "mislukt", card: failed(world).cards },
  // What the search box puts in a message: a card for each line it shows.
  ...["gemert 2020", "geldrop 2020", "deurne 2020", "senzer 2020", "utrecht 2024", "bergen 2012", "samenvatting 2020"].map((text) => ({
    name: `gevonden ${text}`,
    tall: text.startsWith("samenvatting"),
    card: answerSearch(text, someContext()).map(({ card }) => card),
  })),
  ...POST_CARDS,
  ...INVOER_CARDS,
  ...PROGNOSE_CARDS,
  ...DOSSIER_CARDS,
];

function cardsOf(entry: Entry): readonly Card[] {
  if ("card" in entry) return [entry.card].flat();
  const { question, context } = entry;
  return typeof question === "string" ? ask(question, context).cards : answerQuestion(question, someContext(context)).cards;
}

/** All cards, each under a name of its own. */
export const ALL_CARDS = ENTRIES.flatMap((entry) =>
  cardsOf(entry).map((card, at) => ({ name: at === 0 ? entry.name : `${entry.name} ${at + 1}`, card, tall: entry.tall ?? false })),
);

/** The kinds of question that the list brings up. */
export const KINDS: ReadonlySet<Question["kind"]> = new Set(
  ENTRIES.flatMap((entry) => {
    if ("card" in entry) return [];
    if (typeof entry.question !== "string") return [entry.question.kind];
    const reading = parseText(entry.question, toRead(entry.context));
    return reading.kind === "question" ? [reading.question.kind] : [];
  }),
);
