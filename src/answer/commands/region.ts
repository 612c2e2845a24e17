import { type RegionRow, regionCard } from "../../cards/region-card.ts";
import { assessVangnet } from "../../domain/vangnet/assess.ts";
import { coveredYears, rulesOfYear } from "../../domain/vangnet/rules.ts";
import { type VangnetQuestion, vangnetQuestion } from "../../question/question.ts";
import { type Answer, answered } from "../answer.ts";
import type { AnswerContext } from "../context.ts";
import { storedFigures, toVangnetFacts } from "../facts.ts";
import { keuzeQuestion } from "../form-fields.ts";
import { regionRemarks, ruleNotes } from "../remarks.ts";
import { viewOf } from "../view.ts";
import { pickYear } from "../year.ts";
import { uncoveredYearAnswer } from "./no-figures.ts";

/** A region is answered with its municipalities, each tested by itself. */
export function regionAnswer(
  question: VangnetQuestion,
  regio: string,
  members: readonly string[],
  context: AnswerContext,
  notes: string[],
): Answer {
  const figures = new Map(members.map((code) => [code, storedFigures(context, code)]));
  const { year, note } = pickYear(question, figures.get(members[0] ?? "") ?? new Map(), context);
  const rules = rulesOfYear(context.published.regels, year);
  if (rules.length === 0) return uncoveredYearAnswer(question, year, coveredYears(context.published.regels), context);

  const rows = members.map((code): RegionRow => {
    const facts = toVangnetFacts(vangnetQuestion(), year, figures.get(code) ?? new Map(), context.today);
    const name = context.names.nameOf(code);
    return {
      gemeente: name,
      facts,
      assessment: assessVangnet(facts, rules),
      button: { title: `Vangnet ${name} ${year}`, question: vangnetQuestion({ wie: code, jaar: year }) },
    };
  });
  const ignored = Object.keys(question.eigen).length > 0 ? ["Eigen cijfers gelden voor één gemeente; noem die gemeente erbij"] : [];
  const told = [...notes, ...(note ? [note] : []), ...ruleNotes(rules), ...ignored];
  const likely = rows
    .filter(({ assessment }) => assessment.verdict !== "voldoet-niet" && assessment.verdict !== "niet-te-bepalen")
    .slice(0, 2);
  const buttons = [
    ...likely.map(({ gemeente, button }) => ({ ...button, title: gemeente })),
    { title: "Gemeente/jaar", question: keuzeQuestion(vangnetQuestion({ jaar: year })) },
  ];
  const remarks = regionRemarks(context, year, figures);
  return answered(regionCard({ regio: context.names.nameOf(regio), year, rows, remarks, buttons }, viewOf(context, told)));
}
