import type { Said } from "../line/said.ts";
import type { Token } from "../line/tokens.ts";
import type { VangnetQuestion } from "./shapes.ts";

/** What a question can say beside figures. */
export type FormalField =
  | "inwoners"
  | "verzoek"
  | "geenVerzoek"
  | "verklaring"
  | "analyse"
  | "eerder"
  | "aanvullend"
  | "aanwijzing"
  | "schijven";

/** What is said of the formal conditions. */
export interface Formal {
  facts: Pick<VangnetQuestion, FormalField>;
  /** A request on a day of which the year is not said. */
  requestDay?: { dag: number; maand: number };
  /** Said to be in time or too late: that follows from the day. */
  asksDay?: true;
  /** The places that this explains. */
  places: ReadonlySet<number>;
}

type Fact = "verzoek" | "verklaring" | "analyse" | "eerder" | "aanvullend" | "aanwijzing";
type Answer = "ja" | "nee" | "open" | "op-tijd" | "te-laat" | "gevraagd";

/** Words of an answer stand at most so many words from their fact. */
const REACH = 5;

/** "verklaring ja", "niet eerder vangnet gehad", "verzoek op 12 augustus 2021 ingediend", "de raad moet nog". */
export function readFormal(said: Said): Formal {
  const facts = factsIn(said);
  const places = new Set<number>();
  const formal: Formal = { facts: {}, places };
  readSchijven(said, formal, places);
  for (const [index, { fact, at }] of facts.entries()) {
    const from = facts[index - 1]?.at.at(-1) ?? -1;
    const to = facts[index + 1]?.at[0] ?? said.tokens.length;
    const answers = answersIn(said, at, { from, to });
    const used = [...at, ...answers.flatMap((answer) => answer.at)];
    said.takeAt(used);
    for (const place of used) places.add(place);
    if (fact === "verzoek") readRequest(said, { from, to, at, answers: answers.map(({ id }) => id) }, formal, places);
    else if (formal.facts[fact] === undefined) {
      const answer = yesOrNo(
        fact,
        answers.map(({ id }) => id),
      );
      if (answer !== undefined) formal.facts[fact] = answer;
    }
  }
  return formal;
}

/** "schijven 5/12,5": tiers that the asker assumes, where the rules do not give them. */
function readSchijven(said: Said, formal: Formal, places: Set<number>): void {
  const [mark] = said.marks("formeel").filter(({ id }) => id === "schijven");
  const from = (mark?.at.at(-1) ?? said.tokens.length) + 1;
  const near = said.tokens.slice(from, from + 3).map((token, place) => ({ numbers: hundredthsIn(token), at: from + place }));
  const [lower, upper] = near.flatMap(({ numbers }) => numbers);
  if (!mark || lower === undefined || upper === undefined || lower >= upper || upper > 10_000) return;
  formal.facts.schijven = { lower, upper };
  const used = [...mark.at, ...near.map(({ at }) => at)];
  said.takeAt(used);
  for (const place of used) places.add(place);
}

/** Small numbers in hundredths; "5/10" may have been taken for a day. */
function hundredthsIn(token: Token): number[] {
  if (token.kind === "two") return [token.first, token.second];
  if (token.kind === "day-of-year") return [token.dag * 100, token.maand * 100];
  if (token.kind === "percent") return [token.honderdsten];
  return token.kind === "amount" && token.bare && token.cents < 10_000 ? [token.cents] : [];
}

/** The facts that are named, in order; "ingediend" by itself is the request. */
function factsIn(said: Said): { fact: Fact; at: readonly number[] }[] {
  const marks = said.marks("formeel");
  const named = marks.flatMap(({ id, at }) => (id === "ingediend" || id === "schijven" ? [] : [{ fact: id as Fact, at }]));
  const [filed] = marks.filter(({ id }) => id === "ingediend");
  const isNamed = named.some(({ fact }) => fact === "verzoek");
  if (filed) said.takeAt(filed.at);
  return (filed && !isNamed ? [...named, { fact: "verzoek" as const, at: filed.at }] : named).sort(
    (a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0),
  );
}

interface Bounds {
  from: number;
  to: number;
}

/** The words that answer, around a fact: between the fact before and the next one, and near. A word right behind another fact is that one's. */
function answersIn(said: Said, fact: readonly number[], { from, to }: Bounds): { id: Answer; at: readonly number[] }[] {
  const [first = 0] = fact;
  const last = fact.at(-1) ?? first;
  const marks = said.marks("gedaan");
  const behind = marks.filter(({ at: [start = 0] }) => start > last && start < to && start <= last + REACH);
  const before = marks.filter(({ at: [start = 0] }) => start < first && start > from && start >= first - 3 && !said.isTaken(start));
  const isDenied = ({ id }: { id: string }) => id === "nee" || id === "open";
  // What stands before counts where it denies: "geen verklaring", "niet eerder".
  const found = [...before.filter((mark) => isDenied(mark) || behind.length === 0), ...behind];
  return found.map(({ id, at }) => ({ id: id as Answer, at }));
}

function yesOrNo(fact: Exclude<Fact, "verzoek">, answers: readonly Answer[]): boolean | undefined {
  if (answers.includes("open")) return undefined;
  // "wel gevraagd, niet gekregen": what counts is whether it was granted.
  if (answers.includes("nee")) return false;
  if (fact === "eerder" && answers.includes("gevraagd") && !answers.includes("ja")) return undefined;
  return answers.includes("ja") ? true : undefined;
}

function readRequest(
  said: Said,
  { from, to, at, answers }: Bounds & { at: readonly number[]; answers: readonly Answer[] },
  formal: Formal,
  places: Set<number>,
): void {
  const near = said.tokens.flatMap((token, place) => (place > from && place < to && !at.includes(place) ? [{ token, place }] : []));
  const days = near.filter(({ token }) => token.kind === "day" || token.kind === "day-of-year");
  const [found, second] = days;
  for (const { place } of days) {
    said.takeAt([place]);
    places.add(place);
  }
  if (found?.token.kind === "day" && second === undefined && formal.facts.verzoek === undefined) formal.facts.verzoek = found.token.day;
  else if (found?.token.kind === "day-of-year") formal.requestDay = { dag: found.token.dag, maand: found.token.maand };
  else if (found) formal.asksDay = true;
  else if (answers.includes("op-tijd") || answers.includes("te-laat")) formal.asksDay = true;
  else if ((answers.includes("nee") || answers.includes("open")) && formal.facts.verzoek === undefined) formal.facts.geenVerzoek = true;
}
