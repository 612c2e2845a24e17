import { fileURLToPath } from "node:url";
import type { Answer } from "../src/answer/answer.ts";
import { type AnswerContext, readingContext, seenAt } from "../src/answer/context.ts";
import { standardSample } from "../src/answer/examples.ts";
import { TERMINAL } from "../src/answer/invoer/editors.ts";
import { answerText } from "../src/answer/respond.ts";
import { buildWorld } from "../src/answer/world.ts";
import { cardToText } from "../src/cards/to-text.ts";
import { loadPublished } from "../src/data/load.ts";
import type { Figure } from "../src/domain/figures.ts";
import { type Amount, fromCents } from "../src/domain/money.ts";
import type { Formaliteiten, VangnetFacts, YearFigures } from "../src/domain/vangnet/facts.ts";
import { type Route, rulesOfYear, type VangnetRule } from "../src/domain/vangnet/rules.ts";
import type { Snapshot } from "../src/store/store.ts";
import { dayInAmsterdam } from "../src/time/day.ts";

export const published = loadPublished(fileURLToPath(new URL("../data", import.meta.url)));
/** Everybody may enter figures, as in a terminal. */
export const world = buildWorld(published, "meld het bij de beheerder", { editors: TERMINAL });
export const { names } = world;
export const { readQuestion } = world.grammar;
/** What help says that one can type, with how it is read. */
export const EXAMPLES = world.commands.help.flatMap(({ examples }) => examples(standardSample(world)));

const nothingEntered: Snapshot = { of: () => [], has: () => false };

/** A context at a fixed moment; with another `now`, today and as-of follow it. */
export function someContext(overrides: Partial<AnswerContext> = {}): AnswerContext {
  const now = overrides.now ?? "2026-11-22T12:00:00Z";
  return {
    now,
    today: dayInAmsterdam(new Date(now)),
    tenants: "all",
    asker: { id: "iemand", role: "asker" },
    conversation: "personal",
    ...world,
    entered: nothingEntered,
    turn: "beurt",
    drafts: false,
    ...overrides,
    ...seenAt(overrides.asOf ?? now),
  };
}

/** The same for the reading of a line. */
export const toRead = (overrides: Partial<AnswerContext> = {}) => readingContext(someContext(overrides));

export const ask = (text: string, overrides: Partial<AnswerContext> = {}): Answer => answerText(text, someContext(overrides));

/** Everything on the cards of an answer, folded parts too, with ordinary spaces. */
export const textOf = (answer: Answer): string =>
  answer.cards
    .map(({ content }) => cardToText(content, { folded: true }))
    .join("\n\n")
    .replaceAll("\u00a0", " ");

/** Euros, to the cent, as an exact amount. */
export const euros = (amount: number): Amount => fromCents(Math.round(amount * 100));

export const someFigure = (amount: number, overrides: Partial<Figure> = {}): Figure => ({
  value: euros(amount),
  margin: 0n,
  status: "realisatie",
  layer: "gepubliceerd",
  source: { document: "notitie-2020", place: "" },
  knownSince: "2020-11-01",
  ...overrides,
});

interface GivenFacts {
  year?: number;
  /** Euros; null leaves the figure out. */
  budget?: number | null;
  uitgaven?: number | null;
  /** Of other years, in euros; a tekort is negative. */
  resultaten?: Record<number, number>;
  budgetten?: Record<number, number>;
  /** Half the last printed digit of every figure, in euros. */
  margin?: number;
  inwoners?: number;
  today?: string;
  formaliteiten?: Formaliteiten;
}

/** Facts of one municipality, amounts in euros: by default 2024 with a budget of 100 mln, a tekort of 10% and no results of other years. */
export function someFacts(given: GivenFacts = {}): VangnetFacts {
  const { year = 2024, budget = 100_000_000, uitgaven = 110_000_000, resultaten = {}, budgetten = {}, margin = 0 } = given;
  const figure = (amount: number) => someFigure(amount, { margin: euros(margin) });
  const figures = new Map<number, YearFigures>();
  const add = (at: number, more: YearFigures) => figures.set(at, { ...figures.get(at), ...more });
  if (budget !== null) add(year, { budget: figure(budget) });
  if (uitgaven !== null) add(year, { bestedingen: { kind: "one-amount", uitgaven: figure(uitgaven) } });
  for (const [at, amount] of Object.entries(resultaten)) add(Number(at), { resultaat: figure(amount) });
  for (const [at, amount] of Object.entries(budgetten)) add(Number(at), { budget: figure(amount) });
  return {
    year,
    figures,
    formaliteiten: given.formaliteiten ?? {},
    today: given.today ?? "2026-11-22",
    ...(given.inwoners !== undefined && { inwoners: given.inwoners }),
  };
}

/** The published rule of a year and route. */
export function ruleOf(year: number, route: Route = "regulier"): VangnetRule {
  const rule = rulesOfYear(published.regels, year).find((known) => known.route === route);
  if (!rule) throw new Error(`No ${route} rule for ${year}`);
  return rule;
}
