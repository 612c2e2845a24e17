import { PAPER } from "../../../cards/texts/dossier/paper.ts";
import { needed, stepName, stepSentence } from "../../../cards/texts/vangnet/steps.ts";
import { ROUTE_SHORT } from "../../../cards/texts/vangnet/verdict.ts";
import type { RouteAssessment } from "../../../domain/vangnet/steps.ts";
import type { Block } from "../../../papers/paper.ts";
import type { About } from "../about.ts";

const TEXTS = PAPER.conditions;

/** Conditions a to e: which is met, which is open, and where it stands. */
export function conditionsPart({ answer: { assessment } }: About): Block[] {
  const { routes, verdict } = assessment;
  const rowOf = ({ steps, route }: RouteAssessment, name: (typeof FORMAL)[number] | "drempel" | "meerjarig", isOfRoute: boolean) => {
    const step = steps[name];
    const label = isOfRoute && routes.length > 1 ? `${stepName(step)} (${ROUTE_SHORT[route].toLowerCase()})` : stepName(step);
    return [[{ text: label, bold: true }] as const, TEXTS.outcome[step.outcome], stepSentence(step, steps.tekort)];
  };
  const formal = FORMAL.filter((name) => name !== "aanwijzing" || routes[0].steps.aanwijzing.outcome !== "not-applicable");
  const open = verdict === "voldoet-niet" ? [] : needed(routes[0].steps);
  return [
    { kind: "heading", level: 1, text: TEXTS.title },
    { kind: "text", text: TEXTS.intro },
    {
      kind: "table",
      head: [TEXTS.what, TEXTS.state, PAPER.remark],
      rows: [
        ...(["drempel", "meerjarig"] as const).flatMap((name) => routes.map((route) => rowOf(route, name, true))),
        ...formal.map((name) => rowOf(routes[0], name, false)),
      ],
      widths: [28, 18, 54],
    },
    ...(open.length > 0
      ? ([
          { kind: "heading", level: 2, text: TEXTS.needed },
          { kind: "list", items: open.map(({ name, text }) => [{ text: `${name}: `, bold: true } as const, { text }]) },
        ] as const)
      : []),
  ];
}

const FORMAL = ["verzoek", "verklaring", "aanhoudend", "aanwijzing"] as const;
