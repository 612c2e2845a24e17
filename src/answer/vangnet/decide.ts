import type { Button } from "../../cards/card.ts";
import { termijnRow } from "../../cards/termijn-row.ts";
import { VANGNET } from "../../cards/texts/vangnet/answer.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import type { VangnetAnswer } from "../../cards/vangnet/vangnet-answer.ts";
import { computeRuimte } from "../../domain/vangnet/ruimte.ts";
import { computeTermijnen } from "../../domain/vangnet/termijnen.ts";
import { assess, assessStored, type Told } from "../../facts/assessed.ts";
import type { FiguresByYear } from "../../facts/figures.ts";
import { withOwnFigures } from "../../facts/own/own.ts";
import { regionsOf } from "../../facts/region.ts";
import { type VangnetQuestion, vangnetQuestion } from "../../question/vangnet/shapes.ts";
import type { AnswerContext } from "../context.ts";
import { adjustmentOf } from "./adjust.ts";
import { formulierQuestion, keuzeQuestion } from "./form/fields.ts";
import { budgetDifferences, sourceRemarks } from "./remarks.ts";

/** A question of which is known whom and which year it is about. */
type Resolved = VangnetQuestion & { wie: string; jaar: number };

/** Tests one municipality on what is known with what the asker tells, and gathers what the card shows beside the verdict. */
export function decide(question: Resolved, known: FiguresByYear, context: AnswerContext): VangnetAnswer {
  const { wie, jaar: year, eigen } = question;
  const { today } = context;
  const figures = withOwnFigures(known, eigen, year, today);
  const { rules, facts, assessment } = assess(context, wie, year, today, figures, toldIn(question));
  const adjustment = adjustmentOf(question, figures.get(year)?.bestedingen);
  const isReplaced = Object.keys(eigen).length > 0 && known.has(year);
  return {
    gemeente: context.names.nameOf(wie),
    facts,
    assessment,
    ruimte: rules.map((rule, at) => {
      const steps = assessment.routes[at]?.steps;
      return steps && computeRuimte(rule, steps);
    }),
    // What has passed stands with its condition, and all of it in the planning.
    termijnen: computeTermijnen(year, today)
      .filter(({ daysLeft }) => daysLeft >= 0)
      .map((termijn) => termijnRow(termijn, today)),
    ...(isReplaced && {
      stored: { assessment: assessStored(context, wie, year, today).assessment, question: vangnetQuestion({ wie, jaar: year }) },
    }),
    ...(adjustment && { adjustment }),
    remarks: sourceRemarks(context, wie, year, figures),
    tegenspraken: budgetDifferences(context, wie, figures.get(year)),
    calculation: { v: 1, kind: "berekening", vraag: question },
    buttons: nextQuestions(question, context),
  };
}

/** What the asker says of the formal conditions. */
const toldIn = ({
  inwoners,
  verzoek,
  geenVerzoek,
  verklaring,
  analyse,
  eerder,
  aanvullend,
  aanwijzing,
  schijven,
}: VangnetQuestion): Told => ({
  ...(inwoners !== undefined && { inwoners }),
  ...(schijven && { schijven }),
  formaliteiten: {
    ...(verzoek !== undefined && { verzoekIngediend: verzoek }),
    ...(geenVerzoek && { geenVerzoek: true }),
    ...(verklaring !== undefined && { verklaringAfgelegd: verklaring }),
    ...(analyse !== undefined && { raadGeinformeerd: analyse }),
    ...(aanwijzing !== undefined && { aanwijzing }),
    ...(eerder !== undefined && { eerderToegekend: eerder }),
    ...(aanvullend !== undefined && { aanvullendeMaatregelen: aanvullend }),
  },
});

/** The likely next questions. */
function nextQuestions(question: Resolved, { published }: AnswerContext): Button[] {
  const { wie, jaar, eigen } = question;
  // Who tries something out goes on trying; the steps take the room.
  const [regio] = Object.keys(eigen).length > 0 ? [] : regionsOf(published, wie);
  return [
    { title: VANGNET.whatIf, question: formulierQuestion(question) },
    { title: VANGNET.otherChoice, question: keuzeQuestion(vangnetQuestion({ wie, jaar })) },
    ...(regio ? [{ title: BUTTON.regio, question: vangnetQuestion({ wie: regio.id, jaar }) }] : []),
  ];
}
