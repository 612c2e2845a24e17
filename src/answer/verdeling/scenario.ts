import { tableCard } from "../../cards/table-card.ts";
import { SCENARIO } from "../../cards/texts/verdeling.ts";
import type { ScenarioData } from "../../data/shapes/verdeling.ts";
import { isInCents, readScenario } from "../../question/verdeling/readers.ts";
import { scenario as shape } from "../../question/verdeling/shapes.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { type AnswerContext, homeRegions } from "../context.ts";
import { noRows } from "../documenten/no-rows.ts";
import { withoutFigures } from "../follow.ts";
import { viewOf } from "../view.ts";
import { growth, placements, rate, type ScenarioTable, shortfall } from "./scenario-tables.ts";

/** "scenario vso": a scenario of the documents with its arithmetic open and one input that can be changed. */
export const scenario = command({
  kind: "scenario",
  shape,
  sameForAll: true,
  readers: [readScenario],
  share: "button",
  follow: withoutFigures((last, { figures: { loose }, scenario: welk, vocabulary }) => {
    // "en vso?" is another scenario, without the number of this one.
    const asked = welk === undefined || welk === last.welk ? last : { v: last.v, kind: last.kind, welk };
    const { soort } = vocabulary.scenarios.find(({ id }) => id === asked.welk) ?? {};
    const [cents] = loose;
    return cents === undefined || cents < 0 ? asked : { ...asked, aantal: isInCents(soort) ? cents : Math.round(cents / 100) };
  }),
  help: {
    ...SCENARIO.help,
    audience: "bestuur",
    examples: ({ scenarios }) =>
      scenarios.map((data) => {
        const aantal = "voorbeeld" in data && data.soort !== "groei" ? data.voorbeeld : undefined;
        return {
          text: `scenario ${data.woorden[0]}${aantal === undefined ? "" : ` ${aantal}`}`,
          question: { v: 1, kind: "scenario", welk: data.id, ...(aantal !== undefined && { aantal }) },
        };
      }),
  },
  answer: ({ welk, aantal }, context, notes) => {
    const { scenarios, regios } = context.published;
    const data = scenarios.find(({ id }) => id === welk);
    const table = data && tableOf(data, aantal, context);
    const isOwn = homeRegions(context).some(({ id }) => id === data?.regio);
    const regio = regios.find(({ id }) => id === data?.regio);
    const told = isOwn || !regio ? [] : [SCENARIO.ofRegion(regio.naam)];
    if (!data || !table) return noRows(SCENARIO.unknown(welk), [], context, notes);
    const others = scenarios.filter(({ id, regio }) => id !== welk && regio === data.regio);
    const buttons = others.map(({ id, knop }) => ({ title: knop, question: { v: 1, kind: "scenario", welk: id } as const }));
    return answeredFrom(table.rows, tableCard({ ...table, buttons }, viewOf(context, [...notes, ...told])));
  },
});

/** Undefined when a row that it computes with is not in the documents that are out. */
function tableOf(data: ScenarioData, asked: number | undefined, context: AnswerContext): ScenarioTable | undefined {
  switch (data.soort) {
    case "groei":
      return growth(data, asked, context);
    case "tarief":
      return rate(data, asked, context);
    case "plaatsingen":
      return placements(data, asked, context);
    case "tekort":
      return shortfall(data, asked, context);
  }
}
