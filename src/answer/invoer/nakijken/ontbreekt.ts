import { capital } from "../../../cards/format.ts";
import { messageCard } from "../../../cards/message-card.ts";
import { GAPS } from "../../../cards/texts/invoer/gaps.ts";
import { missingNames } from "../../../cards/texts/vangnet/steps.ts";
import { yearOf } from "../../../domain/dates.ts";
import type { MissingFigure } from "../../../domain/vangnet/facts.ts";
import { rulesOfYear } from "../../../domain/vangnet/rules.ts";
import { assessStored } from "../../../facts/assessed.ts";
import { missingFigures } from "../../../facts/invoer/missing.ts";
import { readOntbreekt } from "../../../question/invoer/readers.ts";
import { invoerQuestion, ontbreekt as shape } from "../../../question/invoer/shapes.ts";
import { type Answer, answered, refused } from "../../answer.ts";
import { command } from "../../command.ts";
import { type AnswerContext, isAlone } from "../../context.ts";
import { withMembers } from "./members.ts";

/** "welke cijfers ontbreken 2025": for each municipality of a region what a and b cannot be decided without, to enter with a press. */
export const ontbreekt = command({
  kind: "ontbreekt",
  shape,
  readers: [readOntbreekt],
  ofRegion: true,
  help: {
    ...GAPS.help,
    audience: "redactie",
    examples: ({ regio, jaar }) => [
      { text: `welke cijfers ontbreken ${jaar}`, question: { v: 1, kind: "ontbreekt", wie: regio.id, jaar } },
      { text: `controle ${jaar}`, question: { v: 1, kind: "controle", wie: regio.id, jaar } },
    ],
  },
  answer: (question, context, notes) =>
    withMembers(question, context, (wie, members) => missingIn(wie, members, question.jaar ?? yearOf(context.today), context, notes)),
});

function missingIn(wie: string, members: readonly string[], year: number, context: AnswerContext, notes: string[]): Answer {
  const { names, published, today, asker, editors, conversation } = context;
  if (rulesOfYear(published.regels, year).length === 0) return refused(messageCard(GAPS.noRules(year), { notes }));
  const all = members.map((code) => ({ code, missing: missingFigures(assessStored(context, code, year, today)) }));
  const gaps = all.filter(({ missing }) => missing.length > 0);
  const name = names.nameOf(wie);
  if (gaps.length === 0) return answered(messageCard(GAPS.none(name, year), { notes }));
  const textOf = (missing: readonly MissingFigure[]) => capital(missingNames(missing));
  const buttonOf = (code: string) => ({ title: names.nameOf(code), question: invoerQuestion({ wie: code, jaar: year }) });
  const mayEnter = (code: string) => isAlone(conversation) && editors.mayEdit(asker, code);
  const canPress = gaps.some(({ code }) => mayEnter(code));
  return answered(
    messageCard(
      { title: GAPS.title(name, year), paragraphs: (canPress ? GAPS.some : GAPS.someToRead)(gaps.length, members.length) },
      {
        notes,
        groups: canPress
          ? [{ title: GAPS.group, examples: gaps.map(({ code, missing }) => ({ button: buttonOf(code), explanation: textOf(missing) })) }]
          : gaps.map(({ code, missing }) => ({ title: names.nameOf(code), lines: [textOf(missing)] })),
      },
    ),
  );
}
