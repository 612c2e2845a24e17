import type { Button, Card, Picture } from "../card.ts";
import { capital } from "../format.ts";
import { type TableBlock, type TableRow, tableCard } from "../table-card.ts";
import { SOURCES } from "../texts/labels.ts";
import { FORM_LINES } from "../texts/vangnet/card.ts";
import type { View } from "../view.ts";
import { type Block, calculationBlocks, factBlocks } from "./calculation.ts";
import { multiYearLines } from "./multi-year.ts";
import { sourceBlocks } from "./source-blocks.ts";
import type { VangnetAnswer } from "./vangnet-answer.ts";
import { verdictFooter, verdictParts } from "./vangnet-card.ts";

/** The calculation behind a verdict on a card of its own: asked for, or where the verdict's card has no room for it. */
export function calculationCard(answer: VangnetAnswer, buttons: Button[], view: View): Card {
  const { kop } = verdictParts(answer, view);
  const sources = sourceBlocks(answer, view).map(({ titel, regels }) => ({
    title: titel,
    rows: regels.map(({ text }) => ({ label: text })),
  }));
  return tableCard(
    {
      title: FORM_LINES.card(answer.gemeente, answer.assessment.year),
      lead: { value: kop.zin, lines: kop.eigen.map(({ text }) => text), style: kop.style },
      blocks: [
        ...calculationBlocks(answer, view).map(inColumns),
        ...multiYearLines(answer, view).map(({ titel, rijen }) => ({ title: titel, rows: rijen.map(withBar) })),
        ...factBlocks(answer).map(inLines),
      ],
      folded: [{ title: SOURCES, blocks: sources }],
      rows: [],
      foot: capital(verdictFooter(answer, view)),
      buttons,
    },
    view,
  );
}

const inLines = ({ titel, rijen }: Block): TableBlock => ({ title: titel, compact: true, rows: rijen });

const withBar = ({ text, balken: [bar] }: { text: string; balken: Picture[] }): TableRow => ({ label: text, ...(bar && { bar }) });

const inColumns = ({ titel, rijen }: Block): TableBlock => ({
  title: titel,
  rows: rijen.map(({ label, value, notes: [note], balken: [bar] }) => ({
    label,
    value,
    ...(bar && { bar }),
    ...(note && { note: note.text }),
  })),
});
