import { FEW } from "../../cards/limits.ts";
import { VANGNET } from "../../cards/texts/vangnet/answer.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { type RegionRow, regionCard } from "../../cards/vangnet/region-card.ts";
import { rulesOfYear } from "../../domain/vangnet/rules.ts";
import { assessStored } from "../../facts/assessed.ts";
import { type VangnetQuestion, vangnetQuestion } from "../../question/vangnet/shapes.ts";
import { type Answer, answered } from "../answer.ts";
import type { AnswerContext } from "../context.ts";
import { regionSheet } from "../export/region-sheet.ts";
import { viewOf } from "../view.ts";
import { yearFor } from "../year.ts";
import { keuzeQuestion } from "./form/fields.ts";
import { uncoveredVangnet } from "./no-figures.ts";
import { regionRemarks, ruleNotes } from "./remarks.ts";

/** A region is answered with its municipalities, each tested by itself. */
export function regionAnswer(
  question: VangnetQuestion,
  regio: string,
  members: readonly string[],
  context: AnswerContext,
  notes: string[],
): Answer {
  const { names, published, today } = context;
  const { year, told } = yearFor(question.jaar, members, context);
  const rules = rulesOfYear(published.regels, year);
  if (rules.length === 0) return uncoveredVangnet(question, year, members, context);
  const rows = members.map((code): RegionRow => {
    const name = names.nameOf(code);
    const { facts, assessment } = assessStored(context, code, year, today);
    const button = { title: BUTTON.vangnetOf(name, year), question: vangnetQuestion({ wie: code, jaar: year }) };
    return { gemeente: name, facts, assessment, button };
  });
  const likely = rows.filter(({ assessment: { verdict } }) => verdict !== "voldoet-niet" && verdict !== "niet-te-bepalen");
  const ignored = Object.keys(question.eigen).length > 0 ? [VANGNET.ownForOne] : [];
  const buttons = [
    ...likely.slice(0, FEW).map(({ gemeente, button }) => ({ ...button, title: gemeente })),
    { title: VANGNET.otherChoice, question: keuzeQuestion(vangnetQuestion({ jaar: year })) },
  ];
  const remarks = regionRemarks(context, year, members);
  const view = viewOf(context, [...notes, ...told, ...ruleNotes(rules), ...ignored]);
  const assessed = members.map((code) => ({ ...assessStored(context, code, year, today), name: names.nameOf(code) }));
  const card = regionCard({ regio: names.nameOf(regio), year, rows, remarks, buttons }, view);
  return { ...answered(card), sheets: () => [regionSheet(assessed, view)] };
}
