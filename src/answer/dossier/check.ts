import type { Card } from "../../cards/card.ts";
import { type Table, type TableRow, tableCard } from "../../cards/table-card.ts";
import { CHECK } from "../../cards/texts/dossier/check.ts";
import { PAPER } from "../../cards/texts/dossier/paper.ts";
import { statusLabel } from "../../cards/texts/labels.ts";
import { missingNames, stepSentence } from "../../cards/texts/vangnet/steps.ts";
import type { Bestedingen } from "../../domain/vangnet/facts.ts";
import { leadingRoute } from "../../domain/vangnet/leading.ts";
import { rulesOfYear } from "../../domain/vangnet/rules.ts";
import type { RouteAssessment } from "../../domain/vangnet/steps.ts";
import { rulePlaces } from "../vangnet/rule-places.ts";
import type { About } from "./about.ts";

type State = keyof typeof CHECK.state;

/** What a request to the commission asks, and what of it the dossier answers; its form is the commission's own. */
export function checkCard(about: About, buttons: Table["buttons"]): Card {
  const { name, year, view, context } = about;
  const items = itemsOf(about);
  const count = (state: State) => items.filter((item) => item.state === state).length;
  const rows = items.map(({ what, state, note }): TableRow => ({ label: what, value: CHECK.state[state], note }));
  return tableCard(
    {
      title: CHECK.title(name, year),
      lead: { value: CHECK.lead(count("in"), items.length - count("none")), lines: [CHECK.toDo(count("partly") + count("yours"))] },
      paragraphs: [CHECK.notTheForm],
      blocks: [{ rows }],
      rows: [],
      places: rulePlaces(rulesOfYear(context.published.regels, year), view),
      ...(buttons && { buttons }),
    },
    view,
  );
}

interface Item {
  what: string;
  state: State;
  note: string;
}

function itemsOf({ answer: { assessment, facts }, year, maatregelen }: About): Item[] {
  const { steps } = leadingRoute(assessment);
  const { drempel, meerjarig, verzoek, verklaring, tekort } = steps;
  const isKnown = (outcome: string): State => (outcome === "not-applicable" ? "none" : outcome === "unknown" ? "partly" : "in");
  const { missing } = drempel;
  const items = CHECK.items;
  return [
    missing.length > 0
      ? { what: items.form, state: "partly", note: CHECK.missing(missingNames(missing)) }
      : { what: items.form, state: "in", note: CHECK.chapter(PAPER.form.title) },
    { what: items.threshold, state: isKnown(drempel.outcome), note: stepSentence(drempel, tekort) },
    { what: items.years, state: isKnown(meerjarig.outcome), note: stepSentence(meerjarig, tekort) },
    { what: items.request, state: "yours", note: CHECK.byWhen(verzoek.uiterlijk, verzoek.uiterlijk < facts.today) },
    { what: items.statement, state: "partly", note: CHECK.statement },
    { what: items.council, state: "yours", note: verklaring.kind === "informeren" ? CHECK.informed : CHECK.council },
    externalItem(steps.aanhoudend, maatregelen),
    finalItem(facts.figures.get(year)?.bestedingen),
    { what: items.causes, state: "yours", note: CHECK.causes },
    measuresItem(maatregelen),
  ];
}

function measuresItem(maatregelen: About["maatregelen"]): Item {
  const what = CHECK.items.internal;
  if (!maatregelen) return { what, state: "partly", note: CHECK.internal };
  const { gekozen, eigen } = maatregelen;
  const many = gekozen.length + eigen.length;
  const isWhole = many > 0 && eigen.every(({ gedaan, effect }) => gedaan !== "" && effect !== "");
  return { what, state: isWhole ? "in" : "partly", note: CHECK.measures(many) };
}

/** Of both kinds there is one, or they are still asked for. */
function externalItem({ outcome, years }: RouteAssessment["steps"]["aanhoudend"], maatregelen: About["maatregelen"]): Item {
  const what = CHECK.items.external;
  if (outcome === "not-applicable") return { what, state: "none", note: CHECK.externalNot };
  const kinds = new Set(maatregelen?.eigen.map(({ soort }) => soort));
  if (kinds.has("intern") && kinds.has("extern")) return { what, state: "in", note: CHECK.bothKinds };
  return { what, state: "yours", note: outcome === "unknown" ? CHECK.externalUnknown(years[0], years[1]) : CHECK.external };
}

/** Accounted for is what was settled after the year: before that the figures may still move. */
const FINAL = new Set(["SiSa", "definitief"]);

function finalItem(bestedingen: Bestedingen | undefined): Item {
  const what = CHECK.items.final;
  const spending = bestedingen?.kind === "accounts" ? bestedingen.lasten : bestedingen?.uitgaven;
  if (!spending) return { what, state: "yours", note: CHECK.noSpending };
  return FINAL.has(spending.status)
    ? { what, state: "in", note: CHECK.isFinal }
    : { what, state: "yours", note: CHECK.notFinal(statusLabel(spending)) };
}
