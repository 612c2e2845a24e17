import { capital, euroCents } from "../../../cards/format.ts";
import { PAPER } from "../../../cards/texts/dossier/paper.ts";
import { FORM_LINES } from "../../../cards/texts/vangnet/card.ts";
import { missingNames } from "../../../cards/texts/vangnet/steps.ts";
import { calculationBlocks, roomBlocks } from "../../../cards/vangnet/calculation.ts";
import { figureRemarks, namedFigures } from "../../../cards/vangnet/source-blocks.ts";
import { figureSource } from "../../../cards/view.ts";
import { type Block, piecesOf } from "../../../papers/paper.ts";
import type { About } from "../about.ts";
import { rowsTable } from "./tables.ts";

/** Every figure that counts, with how sure it is and where it comes from; of an entered one who entered it and when. */
export function figuresPart({ answer, view }: About): Block[] {
  const { facts, assessment } = answer;
  const years = [...facts.figures].sort(([a], [b]) => b - a);
  const rows = years.flatMap(([year, figures]) =>
    namedFigures(year, figures).map(({ name, figure }) => [capital(name), euroCents(figure.value), piecesOf(figureSource(view, figure))]),
  );
  const { missing } = assessment.routes[0].steps.drempel;
  const told = [...figureRemarks(answer, view), ...(missing.length > 0 ? [PAPER.figures.missing(missingNames(missing))] : [])];
  return [
    { kind: "heading", level: 1, text: PAPER.figures.title },
    { kind: "text", text: PAPER.figures.intro },
    {
      kind: "table",
      head: [PAPER.figures.what, PAPER.amount, PAPER.sourceAndStatus],
      rows,
      widths: [24, 22, 54],
      amounts: [1],
    },
    ...(told.length > 0 ? [{ kind: "list", items: told.map(piecesOf) } as const] : []),
  ];
}

/** The official form line by line, as "berekening" has it, and from which spending the answer turns. */
export const formPart = ({ answer, view }: About): Block[] => [
  { kind: "heading", level: 1, text: PAPER.form.title },
  { kind: "text", text: PAPER.form.intro },
  ...calculationBlocks(answer, view).flatMap(({ titel, rijen }) => rowsTable(titel === FORM_LINES.title ? undefined : titel, rijen)),
  ...roomBlocks(answer).flatMap(({ titel, rijen }) => rowsTable(titel, rijen)),
];
