import { MOST_FOUND } from "../../../cards/limits.ts";
import { SEARCH } from "../../../cards/texts/vangnet/answer.ts";
import { type AnswerContext, asIfThere } from "../../context.ts";
import { standardSample } from "../../examples.ts";
import { may } from "../../permissions.ts";
import { asked, suggestions } from "./asked.ts";
import { municipalitiesFound } from "./municipalities.ts";
import type { Found } from "./results.ts";

/** Nobody searches for more. */
const LONGEST_TEXT = 200;

/** What stands there when nothing is found. */
export function nothingFound(context: Pick<AnswerContext, "published" | "names">): string {
  const { gemeente, jaar } = standardSample(context);
  return SEARCH.nothingFound(gemeente.naam, jaar);
}

/** What the search box shows for what is typed so far: the answer to a question, the municipalities that are meant, or what one can ask. */
export function answerSearch(text: string, context: AnswerContext): Found[] {
  if (!may(context.asker.role, "ask")) return [];
  const typed = text.slice(0, LONGEST_TEXT).trim();
  const own = context.ownGemeente;
  const there = forReaders(context);
  const found = municipalitiesFound(typed, own === undefined ? there : { ...there, ownGemeente: own });
  const answers = typed === "" ? suggestions(context, there) : asked(typed, context, there);
  // Before anything is typed the own municipality is the likeliest, where there are figures of it.
  const first = typed === "" && own !== undefined && found[0]?.title.startsWith(context.names.nameOf(own)) ? 1 : 0;
  const lines = [...found.slice(0, first), ...answers, ...found.slice(first)];
  return lines.slice(0, MOST_FOUND);
}

/** As everybody reads it in the message that it goes into: nothing that only the searcher may see, and nothing to take along for one. */
const forReaders = (context: AnswerContext): AnswerContext => ({
  ...(context.place ? asIfThere(context.place, context) : context),
  conversation: "groupChat",
  drafts: false,
});
