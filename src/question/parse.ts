import { type IsoDay, yearOf } from "../domain/dates.ts";
import { readFigures } from "./figures.ts";
import { findName } from "./find-name.ts";
import type { NameIndex } from "./names.ts";
import { type VangnetQuestion, vangnetQuestion } from "./question.ts";
import type { Reading, Trouble } from "./reading.ts";
import { checkOwnFigures, checkPossible } from "./sanity.ts";
import { type Token, tokenise } from "./tokens.ts";
import { isHelp, isVangnet } from "./words.ts";

export interface ParseContext {
  names: NameIndex;
  today: IsoDay;
}

/** What a person typed → a question, or what stands in its way. Order is free and filler words do not hurt. */
export function parseText(text: string, context: ParseContext): Reading {
  const tokens = tokenise(text);
  const words = tokens.filter((token) => token.kind === "word");
  const wantsVangnet = words.some(({ key }) => isVangnet(key));
  const figures = readFigures(withRelativeYears(tokens, context.today));
  const name = findName(figures.rest, context.names);
  const hasFigures = Object.keys(figures.own).length > 0;

  if (!wantsVangnet && name.ids.length === 0 && !hasFigures && words.some(({ key }) => isHelp(key))) return asked({ v: 1, kind: "help" });
  if (tokens.length === 0) return asked({ v: 1, kind: "help" });
  if (!wantsVangnet && name.ids.length === 0 && !hasFigures)
    return trouble({ kind: "not-understood", words: words.map((word) => word.text) });

  const question = vangnetQuestion({ jaar: figures.years[0] ?? null, eigen: figures.own, ...figures.formal });
  const withName = { ...question, wie: name.ids[0] ?? null };
  const inTheWay = checkPossible(question) ?? firstTrouble(question, figures, name, context.today) ?? checkOwnFigures(withName);
  if (inTheWay) return trouble(inTheWay);
  return {
    kind: "question",
    question: withName,
    notes: [
      ...(name.guessed && name.ids[0] ? [{ kind: "understood-as" as const, typed: name.typed, wie: name.ids[0] }] : []),
      ...(name.unused.length > 0 ? [{ kind: "not-used" as const, words: name.unused }] : []),
    ],
  };
}

function firstTrouble(
  question: VangnetQuestion,
  figures: ReturnType<typeof readFigures>,
  name: ReturnType<typeof findName>,
  today: IsoDay,
): Trouble | undefined {
  const withName = { ...question, wie: name.ids[0] ?? null };
  if (figures.unreadable) return { kind: "unreadable", ...figures.unreadable };
  if (question.verzoek && question.verzoek > today) return { kind: "future-request", day: question.verzoek };
  if (name.ids.length > 1)
    return {
      kind: "which-name",
      typed: name.typed,
      choices: name.ids.map((id) => ({ value: id, question: { ...question, wie: id } })),
    };
  if (name.ids.length === 0 && name.typed)
    return {
      kind: "unknown-name",
      typed: name.typed,
      choices: name.suggestions.map((id) => ({ value: id, question: { ...question, wie: id } })),
    };
  if (figures.years.length > 1)
    return { kind: "which-year", choices: figures.years.map((year) => ({ value: year, question: { ...withName, jaar: year } })) };
  if (figures.twice) {
    const { field, year, cents } = figures.twice;
    return {
      kind: "given-twice",
      field,
      choices: cents
        .map((value) => ({ value, question: withOwn(withName, year, field === "resultaat" ? { resultaat: value } : { [field]: value }) }))
        .filter((choice) => !checkPossible(choice.question)),
    };
  }
  if (figures.loose !== undefined) {
    const cents = figures.loose;
    const year = question.jaar === null ? "t" : String(question.jaar);
    const choices = [
      { value: "uitgaven" as const, question: withOwn(withName, year, { uitgaven: cents }) },
      { value: "budget" as const, question: withOwn(withName, year, { budget: cents }) },
      // A loose amount with a minus is a tekort too.
      { value: "tekort" as const, question: withOwn(withName, year, { resultaat: -Math.abs(cents) }) },
    ].filter((choice) => !checkPossible(choice.question));
    return choices.length > 0 ? { kind: "loose-amount", cents, choices } : { kind: "impossible", field: "uitgaven", cents };
  }
  return undefined;
}

const withOwn = (question: VangnetQuestion, year: string, own: VangnetQuestion["eigen"][string]): VangnetQuestion => ({
  ...question,
  eigen: { ...question.eigen, [year]: { ...question.eigen[year], ...own } },
});

const asked = (question: { v: 1; kind: "help" }): Reading => ({ kind: "question", question, notes: [] });
const trouble = (trouble: Trouble): Reading => ({ kind: "trouble", trouble });

/** "dit jaar", "vorig jaar" and "komend jaar" become that year. */
function withRelativeYears(tokens: Token[], today: IsoDay): Token[] {
  const offsets: Record<string, number> = { dit: 0, huidig: 0, vorig: -1, afgelopen: -1, komend: 1, volgend: 1 };
  return tokens.flatMap((token, index): Token[] => {
    const next = tokens[index + 1];
    const offset = token.kind === "word" ? offsets[token.key.replace(/e$/, "")] : undefined;
    const previous = tokens[index - 1];
    if (offset !== undefined && next?.kind === "word" && next.key === "jaar") {
      const year = yearOf(today) + offset;
      return [{ kind: "amount", text: String(year), cents: year * 100, bare: true, unit: 1, year }];
    }
    const saidAlready =
      token.kind === "word" && token.key === "jaar" && previous?.kind === "word" && offsets[previous.key.replace(/e$/, "")] !== undefined;
    return saidAlready ? [] : [token];
  });
}
