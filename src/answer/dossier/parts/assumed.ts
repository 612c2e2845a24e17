import { dateShort } from "../../../cards/format.ts";
import { PAPER } from "../../../cards/texts/dossier/paper.ts";
import { D_REMARK } from "../../../cards/texts/labels.ts";
import { ruleBlocks } from "../../../cards/vangnet/source-blocks.ts";
import { type Block, piecesOf } from "../../../papers/paper.ts";
import type { About } from "../about.ts";
import { unsettled } from "../uncertain.ts";

const TEXTS = PAPER.assumed;

/** What the answer rests on that is not certain, and where the rules stand. */
export function assumedPart({ year, answer, notes, view }: About): Block[] {
  const { facts, assessment } = answer;
  const { bestedingen } = facts.figures.get(year) ?? {};
  const open = unsettled(facts);
  const items = [
    ...notes,
    ...(open.length > 0 ? [TEXTS.notDefinitive(open)] : []),
    ...(bestedingen?.kind === "one-amount" && !bestedingen.onrechtmatig ? [TEXTS.asE] : []),
    ...(bestedingen?.onrechtmatig ? [D_REMARK] : []),
    ...(assessment.routes[0].steps.aanwijzing.outcome === "not-applicable" ? [TEXTS.aanwijzing] : []),
    TEXTS.noOwn,
    TEXTS.rules(dateShort(view.rulesVersion)),
  ];
  return [
    { kind: "heading", level: 1, text: TEXTS.title },
    { kind: "list", items: items.map(sentence).map(piecesOf) },
    ...ruleBlocks(assessment.routes, view).flatMap(({ titel, regels }): Block[] => [
      { kind: "heading", level: 2, text: titel },
      { kind: "list", items: regels.flatMap(({ text }) => text.split("\r")).map((line) => piecesOf(line.replace(/^- /, ""))) },
    ]),
  ];
}

/** A remark of a card, which ends without a full stop. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
