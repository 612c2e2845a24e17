import { DOSSIER } from "../../cards/texts/dossier/dossier.ts";
import { PAPER } from "../../cards/texts/dossier/paper.ts";
import type { Block, Cell, Paper, Piece } from "../../papers/paper.ts";
import type { About } from "./about.ts";
import { answerPart } from "./parts/answer.ts";
import { assumedPart } from "./parts/assumed.ts";
import { causesPart } from "./parts/causes.ts";
import { conditionsPart } from "./parts/conditions.ts";
import { datesPart } from "./parts/dates.ts";
import { decisionPart } from "./parts/decision.ts";
import { figuresPart, formPart } from "./parts/figures.ts";
import { measuresPart } from "./parts/measures.ts";
import { yearsPart } from "./parts/years.ts";

/** The chapters, in the order in which a college reads them. */
const CHAPTERS: readonly ((about: About) => Block[])[] = [
  answerPart,
  figuresPart,
  formPart,
  conditionsPart,
  yearsPart,
  causesPart,
  measuresPart,
  decisionPart,
  datesPart,
  assumedPart,
];

/** The document for college and raad. */
export function dossierPaper(about: About): Paper {
  const { name, year, context } = about;
  const title = DOSSIER.title(name, year);
  return {
    title,
    lines: [...PAPER.lines(context.today), PAPER.marked],
    about: PAPER.about(name, year),
    made: context.now,
    foot: PAPER.foot(title, context.today),
    page: PAPER.page,
    blocks: CHAPTERS.flatMap((chapter) => chapter(about)),
  };
}

/** The titles of its chapters. */
export const chaptersOf = ({ blocks }: Paper): string[] =>
  blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []));

/** How many places somebody has to fill in. */
export const placesToFill = ({ blocks }: Paper): number => blocks.flatMap(textsIn).filter(hasToFill).length;

const textsIn = (block: Block): readonly Cell[] => {
  if (block.kind === "table") return block.rows.flat();
  if (block.kind === "list") return block.items;
  return block.kind === "text" ? [block.text] : [];
};
const hasToFill = (cell: Cell): boolean => Array.isArray(cell) && cell.some(({ toFill }: Piece) => toFill);
