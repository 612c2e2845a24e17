import type { Row } from "../../../cards/card.ts";
import { PAPER } from "../../../cards/texts/dossier/paper.ts";
import { type Block, piecesOf } from "../../../papers/paper.ts";

/** Rows of a card as a table of a document: what, how much, and what is to be said of it. */
export function rowsTable(title: string | undefined, rows: readonly Row[]): Block[] {
  if (rows.length === 0) return [];
  const lines = rows.map(({ label, value, notes }) => {
    const said = notes.map(({ text }) => text);
    // What is no amount but a sentence is no column of figures.
    return value.length > LONGEST_AMOUNT
      ? { label, value: "", remark: [value, ...said].join(". ") }
      : { label, value, remark: said.join(" ") };
  });
  const hasRemarks = lines.some(({ remark }) => remark !== "");
  return [
    ...(title === undefined ? [] : [{ kind: "heading", level: 2, text: title } as const]),
    {
      kind: "table",
      head: [PAPER.line, PAPER.amount, ...(hasRemarks ? [PAPER.remark] : [])],
      rows: lines.map(({ label, value, remark }) => [label, value, ...(hasRemarks ? [remark] : [])].map(piecesOf)),
      widths: hasRemarks ? [36, 22, 42] : [64, 36],
      amounts: [1],
    },
  ];
}

/** "€ 2.147.483.647,50" and a "± " before it. */
const LONGEST_AMOUNT = 24;
