import type { Card } from "../../../cards/card.ts";
import { dateShort, list } from "../../../cards/format.ts";
import { messageCard } from "../../../cards/message-card.ts";
import { SEARCH, VANGNET } from "../../../cards/texts/vangnet/answer.ts";
import { foundCard } from "../../../cards/vangnet/found-card.ts";
import { verdictLine } from "../../../cards/vangnet/vangnet-card.ts";
import { footer } from "../../../cards/view.ts";
import { yearOf } from "../../../domain/dates.ts";
import { coveredYears } from "../../../domain/vangnet/rules.ts";
import { assessStored } from "../../../facts/assessed.ts";
import type { AnswerContext } from "../../context.ts";
import { ruleNotes, sourceRemarks } from "../../vangnet/remarks.ts";
import { viewOf } from "../../view.ts";

/** One line of the list that is shown while somebody writes a message, and the card that goes into the message. */
export interface Found {
  title: string;
  text: string;
  card: Card;
  /** A verdict on what is stored, and no word that something is unknown. */
  isVerdict?: true;
}

/** A municipality with the years that there are figures of: newest first, and those of which something is missing last. */
export interface Gemeente {
  code: string;
  known: number[];
}

/** Who is looked for: one municipality, or a region with those it consists of. */
export interface Subject {
  name: string;
  gemeenten: Gemeente[];
}

/** In these years, or without a year each municipality in its own latest; one line where nothing is known of any. */
export function resultsOf(subject: Subject, years: readonly number[], context: AnswerContext): Found[] {
  const asked = years.length > 0 ? years : [undefined];
  return asked.flatMap((year) => {
    const found = subject.gemeenten.flatMap(({ code, known }) => {
      const shown = year ?? known[0];
      return shown !== undefined && known.includes(shown) ? [decided(code, shown, context)] : [];
    });
    return found.length > 0 ? found : [withoutFigures(subject, year, context)];
  });
}

function decided(code: string, year: number, context: AnswerContext): Found {
  const { rules, facts, assessment } = assessStored(context, code, year, context.today);
  const gemeente = context.names.nameOf(code);
  const remarks = sourceRemarks(context, code, year, facts.figures);
  return {
    title: VANGNET.ofYear(gemeente, year),
    text: verdictLine(assessment),
    isVerdict: true,
    card: foundCard({ gemeente, facts, assessment, remarks }, viewOf(context, ruleNotes(rules))),
  };
}

/** Says so, and how one gets an answer all the same. */
function withoutFigures({ name, gemeenten }: Subject, year: number | undefined, context: AnswerContext): Found {
  const { first, last } = coveredYears(context.published.regels);
  const known = list([...new Set(gemeenten.flatMap((gemeente) => gemeente.known))].sort((a, b) => a - b));
  const title = year === undefined ? name : VANGNET.ofYear(name, year);
  const example = context.names.nameOf(gemeenten[0]?.code ?? "");
  const exampleYear = year ?? Math.min(yearOf(context.today) - 1, last);
  return {
    title,
    text: SEARCH.noFigures(known),
    card: messageCard(SEARCH.noFiguresCard(title, known, first, last, example, exampleYear), { footnotes: [searchedOn(context)] }),
  };
}

/** A year without rules is never answered with another. */
export function uncoveredYear(year: number, subject: Subject | undefined, context: AnswerContext): Found {
  const { first, last } = coveredYears(context.published.regels);
  const title = VANGNET.ofYear(subject?.name ?? SEARCH.anyone, year);
  return {
    title,
    text: SEARCH.uncovered(first, last),
    card: messageCard(SEARCH.uncoveredCard(title, year, first, last), { footnotes: [searchedOn(context)] }),
  };
}

const searchedOn = (context: AnswerContext): string => SEARCH.searchedOn(dateShort(context.today), footer(viewOf(context, []), [], false));
