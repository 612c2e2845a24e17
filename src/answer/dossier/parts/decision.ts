import { PAPER } from "../../../cards/texts/dossier/paper.ts";
import { type Block, toFill } from "../../../papers/paper.ts";
import type { About } from "../about.ts";

const TEXTS = PAPER.decision;

/** What the college declares and the raad is asked, in words that can be taken over. */
export function decisionPart({ name, year, answer: { assessment } }: About): Block[] {
  const { verdict, routes } = assessment;
  const { verklaring, aanhoudend, verzoek, tekort } = routes[0].steps;
  const heading = { kind: "heading", level: 1, text: TEXTS.title } as const;
  if (verdict === "voldoet-niet")
    return [heading, { kind: "text", text: tekort.tekort && tekort.tekort.value <= 0n ? TEXTS.noneSurplus : TEXTS.none }];
  const isInformed = verklaring.kind === "informeren";
  const asksExtra = aanhoudend.kind !== "none" && aanhoudend.outcome !== "not-applicable";
  const extra = asksExtra ? [aanhoudend.outcome === "unknown" ? TEXTS.extraPerhaps : TEXTS.extra] : [];
  return [
    heading,
    { kind: "heading", level: 2, text: TEXTS.college },
    { kind: "list", items: [isInformed ? TEXTS.analysis(name, year) : TEXTS.statement(name, year), ...extra] },
    { kind: "text", text: [{ text: TEXTS.on.college }, toFill(TEXTS.fill.college)] },
    { kind: "heading", level: 2, text: isInformed ? TEXTS.raadInformed : TEXTS.raad },
    { kind: "list", items: [isInformed ? TEXTS.informed : TEXTS.consent] },
    { kind: "text", text: [{ text: TEXTS.on.raad }, toFill(TEXTS.fill.raad)] },
    { kind: "text", text: TEXTS.request(verzoek.uiterlijk) },
  ];
}
