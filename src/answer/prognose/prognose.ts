import type { Button } from "../../cards/card.ts";
import { euro } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { INVOER_BUTTON } from "../../cards/texts/invoer/invoer.ts";
import { PROGNOSE } from "../../cards/texts/prognose/prognose.ts";
import { yearOf } from "../../domain/dates.ts";
import { expectationOf } from "../../facts/prognose/expectation.ts";
import { forecastsEntered } from "../../facts/prognose/others.ts";
import { invoerQuestion } from "../../question/invoer/shapes.ts";
import { readPrognose, readStap } from "../../question/prognose/readers.ts";
import { type PrognoseQuestion, prognose as shape } from "../../question/prognose/shapes.ts";
import { type Answer, answered } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { saidWhoOrOwn, saidYear, withoutFigures } from "../follow.ts";
import { withGemeenteInYear } from "../gemeente.ts";
import { vangnetButton } from "../invoer/entry.ts";
import { expectedAnswer } from "./card.ts";
import { notBegun } from "./not-begun.ts";
import { printOf, shownOf } from "./range.ts";
import { regionAnswer } from "./region.ts";
import { forecastSheet } from "./sheets.ts";

/** A question of which is known whom and which year it is about. */
export type ResolvedPrognose = PrognoseQuestion & { wie: string; jaar: number };

/** "prognose Gemert-Bakel 2026": where the year ends, between which bounds, and what the vangnet makes of it. */
export const prognose = command({
  kind: "prognose",
  shape,
  readers: [readPrognose, readStap],
  share: "button",
  help: {
    ...PROGNOSE.help,
    audience: "bestuur",
    examples: ({ gemeente, regio }) => [
      { text: `prognose ${gemeente.naam}`, question: { v: 1, kind: "prognose", wie: gemeente.id, jaar: null } },
      { text: `prognose ${regio.naam}`, question: { v: 1, kind: "prognose", wie: regio.id, jaar: null } },
      { text: `hoe goed was de prognose ${gemeente.naam}`, question: { v: 1, kind: "terugblik", wie: gemeente.id, jaar: null } },
    ],
  },
  // What was changed in the files of one municipality is not of another.
  follow: withoutFigures(({ stap, ...last }, change) => ({
    ...last,
    ...saidWhoOrOwn(change),
    ...saidYear(change),
    ...(stap && change.wie === undefined && { stap }),
  })),
  showsOwn: ({ stap }) => stap !== undefined,
  answer: (question, context, notes) =>
    withGemeenteInYear(question, context, notes, (asked) => {
      const members = context.names.membersOf(asked.wie);
      return members ? regionAnswer(asked, members, context, notes) : ofGemeente(asked, context, notes);
    }),
});

function ofGemeente(question: ResolvedPrognose, context: AnswerContext, notes: string[]): Answer {
  const { wie, jaar, stap } = question;
  const name = context.names.nameOf(wie);
  const expected = expectationOf(context, wie, jaar, context.today);
  const { outcome } = expected;
  if (outcome && (outcome.isFinal || !expected.forecast))
    return answered(
      messageCard(PROGNOSE.known(name, jaar, euro(outcome.value), outcome.isFinal), {
        notes,
        buttons: [vangnetButton(wie, jaar, context), lookBackButton(wie, jaar)],
      }),
    );
  const shown = shownOf(expected, stap, context);
  if (!shown) return nothingKnown(question, expected.months.hasAdvances, context, notes);
  const told = [...notes, ...stepNotes(question, shown.step)];
  return {
    ...expectedAnswer(question, shown, forecastsEntered(context, wie, jaar), context, told),
    prints: printOf(shown),
    sheets: () => [forecastSheet(shown, context)],
  };
}

function stepNotes({ stap }: ResolvedPrognose, step: { euros: number; vanaf: number } | undefined): string[] {
  if (!stap) return [];
  if (!step) return [PROGNOSE.noStep];
  const isLater = stap.vanaf !== undefined && step.vanaf > stap.vanaf;
  return [
    PROGNOSE.step(stap.dossiers, step.vanaf, BigInt(Math.round(step.euros)) * 10_000_000_000n),
    ...(isLater && stap.vanaf !== undefined ? [PROGNOSE.stepLater(stap.vanaf, step.vanaf)] : []),
  ];
}

function nothingKnown({ wie, jaar }: ResolvedPrognose, hasAdvances: boolean, context: AnswerContext, notes: string[]): Answer {
  const { editors, asker, names, today } = context;
  if (jaar > yearOf(today)) return notBegun({ wie, jaar }, context, notes, [vangnetButton(wie, jaar, context)]);
  const enter: Button = { title: INVOER_BUTTON.enter(names.nameOf(wie)), question: invoerQuestion({ wie, jaar, periode: "m01" }) };
  return answered(
    messageCard(PROGNOSE.none(names.nameOf(wie), jaar), {
      notes: [...notes, ...(hasAdvances ? [PROGNOSE.onlyAdvances] : [])],
      buttons: [...(editors.mayEdit(asker, wie) ? [enter] : []), vangnetButton(wie, jaar, context)],
    }),
  );
}

export const lookBackButton = (wie: string, jaar: number): Button => ({
  title: PROGNOSE.buttons.lookBack,
  question: { v: 1, kind: "terugblik", wie, jaar },
});
