import type { Button } from "../../cards/card.ts";
import { FEW } from "../../cards/limits.ts";
import { messageCard } from "../../cards/message-card.ts";
import { DOSSIER } from "../../cards/texts/dossier/dossier.ts";
import { MEASURES_FORM } from "../../cards/texts/dossier/measures.ts";
import { INVOER_BUTTON } from "../../cards/texts/invoer/invoer.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { verdictParts } from "../../cards/vangnet/vangnet-card.ts";
import { yearOf } from "../../domain/dates.ts";
import { figuresIn } from "../../domain/vangnet/facts.ts";
import { rulesOfYear } from "../../domain/vangnet/rules.ts";
import { figuresOf, isAnyKnown } from "../../facts/figures.ts";
import { endedOf, lastYearOf } from "../../facts/herindeling.ts";
import { yearsWithFigures } from "../../facts/year.ts";
import { toDocx } from "../../papers/write.ts";
import { readDossier } from "../../question/dossier/readers.ts";
import { type DossierQuestion, dossier as shape } from "../../question/dossier/shapes.ts";
import { invoerQuestion } from "../../question/invoer/shapes.ts";
import { vangnetQuestion } from "../../question/vangnet/shapes.ts";
import { type Answer, answered, askedBack, refused } from "../answer.ts";
import { command } from "../command.ts";
import { type AnswerContext, isAlone } from "../context.ts";
import { saidWhoOrOwn, saidYear, withoutFigures } from "../follow.ts";
import { withGemeente } from "../gemeente.ts";
import { draftNotes } from "../invoer/draft-notes.ts";
import { endedAnswer, mergedNotes } from "../vangnet/merged.ts";
import { closedYear, coveredYearsOf, uncoveredYearAnswer } from "../vangnet/no-figures.ts";
import { ruleNotes } from "../vangnet/remarks.ts";
import { rowsBehind } from "../vangnet/rows-behind.ts";
import { yearFor } from "../year.ts";
import { aboutOf } from "./about.ts";
import { checkCard } from "./check.ts";
import { isWrong, measuresButton, measuresForm, withMeasures } from "./measures-form.ts";
import { aldermanPage } from "./page.ts";
import { chaptersOf, dossierPaper, placesToFill } from "./paper.ts";

/** "dossier Gemert-Bakel 2025": the answer, its calculation and what is still to be done, as a Word document for college and raad. */
export const dossier = command({
  kind: "dossier",
  shape,
  readers: [readDossier],
  complete: withMeasures,
  // What was written of one municipality and year is not of another.
  follow: withoutFigures(({ maatregelen: _, kiezen: __, ...last }, change) => ({ ...last, ...saidWhoOrOwn(change), ...saidYear(change) })),
  help: {
    ...DOSSIER.help,
    audience: "beleid",
    examples: ({ gemeente, jaar }) => [
      { text: `dossier ${gemeente.naam} ${jaar}`, question: { v: 1, kind: "dossier", wie: gemeente.id, jaar } },
    ],
  },
  answer: (question, context, notes) =>
    withGemeente(
      question.wie,
      question,
      context,
      (wie) => {
        const members = context.names.membersOf(wie);
        return members ? whichOne(question, wie, members, context, notes) : ofGemeente(question, wie, context, notes);
      },
      notes,
    ),
});

/** The vangnet is tested by municipality, so is what is written of it. */
function whichOne(question: DossierQuestion, regio: string, members: readonly string[], { names }: AnswerContext, notes: string[]): Answer {
  const buttons = members.map((wie) => ({ title: names.nameOf(wie), question: { ...question, wie } }));
  return askedBack(messageCard(DOSSIER.ofOne(names.nameOf(regio)), { notes, buttons }));
}

function ofGemeente(question: DossierQuestion, wie: string, context: AnswerContext, notes: string[]): Answer {
  const { published, today, names } = context;
  const ended = endedOf(context, wie);
  const { year, told } = yearFor(question.jaar ?? (ended ? lastYearOf(ended) : null), [wie], context);
  if (ended && year > lastYearOf(ended)) return endedAnswer(vangnetQuestion({ wie, jaar: year }), ended, year, context);
  const { eigenGenoemd: _, ...plain } = question;
  const ask = (jaar: number): DossierQuestion => ({ ...plain, wie, jaar });
  if (year > yearOf(today))
    return refused(messageCard(DOSSIER.notBegun(names.nameOf(wie), year), { notes, buttons: others(wie, ask, context) }));
  const rules = rulesOfYear(published.regels, year);
  if (rules.length === 0) return uncoveredYearAnswer(year, [...coveredYearsOf([wie], context), closedYear(context)], ask, context, notes);
  const figures = figuresOf(context, wie);
  if (!isAnyKnown(figures.get(year))) return noFigures(wie, year, ask, context, notes);

  const all = [...mergedNotes(wie, rules, context), ...told, ...draftNotes([...figures.values()].flatMap(figuresIn)), ...ruleNotes(rules)];
  const asked = ask(year);
  const about = aboutOf(wie, year, question, all, context);
  if (question.kiezen || isWrong(about)) return measuresForm({ ...asked, kiezen: true }, about, notes);
  const toVangnet = { title: BUTTON.vangnetOf(about.name, year), question: vangnetQuestion({ wie, jaar: year }) };
  const behind = { rows: rowsBehind([wie], year, context), rulesYear: year, asked };
  if (question.vorm === "controle")
    return { ...answered(checkCard(about, [{ title: DOSSIER.button.whole, question: whole(asked) }, toVangnet])), ...behind };
  const isPage = question.vorm === "wethouder";
  const paper = isPage ? aldermanPage(about) : dossierPaper(about);
  const { kop } = verdictParts(about.answer, about.view);
  const said = isPage
    ? DOSSIER.pageReady(paper.title, kop.zin)
    : DOSSIER.ready(paper.title, kop.zin, chaptersOf(paper).length, placesToFill(paper));
  const { gekozen, eigen } = about.maatregelen ?? {};
  const card = messageCard(said, {
    notes: [
      ...notes,
      ...told,
      ...(gekozen && eigen ? [MEASURES_FORM.inIt(gekozen.length, eigen.length)] : []),
      ...(question.eigenGenoemd ? [DOSSIER.onlyKept] : []),
      ...(isAlone(context.conversation) ? [] : [DOSSIER.inOwnChat]),
    ],
    buttons: [
      ...(isPage || !isAlone(context.conversation) ? [] : measuresButton(asked, about)),
      otherForm(asked),
      { title: DOSSIER.button.check, question: { ...asked, vorm: "controle" } },
      toVangnet,
    ],
  });
  return {
    ...answered(card),
    ...behind,
    file: { name: DOSSIER.fileName(paper.title), make: () => toDocx(paper), asked },
  };
}

/** The page beside the whole document, and the other way around. */
const otherForm = (question: DossierQuestion): Button =>
  question.vorm === "wethouder"
    ? { title: DOSSIER.button.whole, question: whole(question) }
    : { title: DOSSIER.button.page, question: { ...question, vorm: "wethouder" } };

const whole = ({ vorm: _, ...question }: DossierQuestion): DossierQuestion => question;

/** Years that there is something to write of. */
const others = (wie: string, ask: (jaar: number) => DossierQuestion, context: AnswerContext) =>
  coveredYearsOf([wie], context).map((jaar) => ({ title: String(jaar), question: ask(jaar) }));

function noFigures(wie: string, year: number, ask: (jaar: number) => DossierQuestion, context: AnswerContext, notes: string[]): Answer {
  const name = context.names.nameOf(wie);
  const known = yearsWithFigures(figuresOf(context, wie)).slice(0, FEW);
  const mayEnter = isAlone(context.conversation) && context.editors.mayEdit(context.asker, wie);
  const enter = mayEnter ? [{ title: INVOER_BUTTON.enter(name), question: invoerQuestion({ wie, jaar: year }) }] : [];
  return refused(messageCard(DOSSIER.noFigures(name, year, known), { notes, buttons: [...others(wie, ask, context), ...enter] }));
}
