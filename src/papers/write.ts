import type { FileChild, IParagraphOptions, IStylesOptions, ParagraphChild } from "docx";
import { COLOUR, FONT, MARGIN, PAGE, SIZE, TONE } from "./look.ts";
import { type Block, type Cell, isPicture, type Paper, type Picture, type Table, type Text, type Tone } from "./paper.ts";
import { settled } from "./settled.ts";

type Docx = typeof import("docx");

/** A paper as a Word document: tagged, in Dutch, and the same bytes for the same paper. */
export async function toDocx(paper: Paper): Promise<Uint8Array> {
  // A twentieth of a second to load: only who makes a document waits for it.
  const docx = await import("docx");
  const { title, about, blocks, lines, onePage = false } = paper;
  const width = PAGE.width - 2 * (onePage ? MARGIN.onePage : MARGIN.paper);
  const margin = onePage ? MARGIN.onePage : MARGIN.paper;
  const draw = drawer(docx, { width, padding: onePage ? 30 : 60 });
  const document = new docx.Document({
    title,
    description: about,
    creator: "Vangnetwijzer",
    lastModifiedBy: "Vangnetwijzer",
    styles: stylesOf(onePage),
    numbering: { config: [{ reference: "lijst", levels: [bulletOf(docx)] }] },
    sections: [
      {
        properties: { page: { size: PAGE, margin: { top: margin, bottom: margin, left: margin, right: margin, footer: 500 } } },
        footers: { default: footerOf(docx, paper) },
        children: [
          new docx.Paragraph({ style: "Title", text: title }),
          ...lines.map((text) => new docx.Paragraph({ style: "Subtitle", text })),
          ...blocks.flatMap((block, at) => draw(block, { before: blocks[at - 1], after: blocks[at + 1] })),
        ],
      },
    ],
  });
  return settled(new Uint8Array(await docx.Packer.toArrayBuffer(document)), paper.made);
}

const bulletOf = ({ LevelFormat, AlignmentType }: Docx) =>
  ({
    level: 0,
    format: LevelFormat.BULLET,
    text: "•",
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360, hanging: 240 }, spacing: { after: 60 } } },
  }) as const;

function stylesOf(onePage: boolean): IStylesOptions {
  const body = onePage ? SIZE.onePage : SIZE.body;
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: COLOUR.brand },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: body, color: COLOUR.ink, language: { value: "nl-NL" } },
        paragraph: { spacing: { after: 120, line: 271 } },
      },
      title: { run: { font: FONT, size: SIZE.title, bold: true, color: COLOUR.brand }, paragraph: { spacing: { after: 60 } } },
      heading1: heading(onePage ? SIZE.subheading : SIZE.heading, onePage ? 170 : 320),
      heading2: heading(SIZE.subheading, 200),
    },
    paragraphStyles: [
      {
        id: "Subtitle",
        name: "Subtitle",
        basedOn: "Normal",
        run: { color: COLOUR.soft, size: SIZE.small + 1 },
        paragraph: { spacing: { after: 40 } },
      },
      { id: "Klein", name: "Kleine tekst", basedOn: "Normal", run: { color: COLOUR.soft, size: SIZE.small } },
      {
        id: "Cel",
        name: "Tabeltekst",
        basedOn: "Normal",
        run: { size: onePage ? SIZE.body : SIZE.small + 1 },
        paragraph: { spacing: { after: 0, line: 252 } },
      },
      { id: "Celkop", name: "Tabelkop", basedOn: "Cel", run: { bold: true, color: COLOUR.brand } },
      ...(["good", "warning", "attention", "emphasis"] as const).map((tone) => ({
        id: frameStyle(tone),
        name: `Kader ${tone}`,
        basedOn: "Normal",
        run: { size: body + 2 },
        paragraph: { spacing: { after: 0, line: 288 }, indent: { left: 140, right: 140 }, keepLines: true },
      })),
    ],
  };
}

const frameStyle = (tone: Tone): string => `Kader${tone}`;

/** What a page has room for beside each other, and above and below the text in a cell: twentieths of a point. */
interface Room {
  width: number;
  padding: number;
}

/** Draws a block as paragraphs and tables. */
function drawer(docx: Docx, room: Room): (block: Block, beside: { before?: Block | undefined; after?: Block | undefined }) => FileChild[] {
  const { Paragraph, HeadingLevel } = docx;
  return (block, { before, after }) => {
    // A table has no room of its own below it.
    const options: IParagraphOptions = { ...(before?.kind === "table" && { spacing: { before: 160 } }), keepNext: after?.kind === "table" };
    switch (block.kind) {
      case "heading":
        return [new Paragraph({ heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, text: block.text })];
      case "text":
        return [new Paragraph({ ...options, ...(block.small && { style: "Klein" }), children: runsOf(docx, block.text) })];
      case "list":
        return block.items.map(
          (item, at) =>
            new Paragraph({
              ...(at === 0 && before?.kind === "table" && options),
              numbering: { reference: "lijst", level: 0 },
              children: runsOf(docx, item),
            }),
        );
      case "frame":
        return frameOf(docx, block);
      case "table":
        return [tableOf(docx, block, room)];
    }
  };
}

/** Paragraphs with the same edges are drawn as one frame. */
function frameOf(docx: Docx, { tone, lines }: Block & { kind: "frame" }): FileChild[] {
  const { Paragraph, BorderStyle, ShadingType } = docx;
  const { edge, ground } = TONE[tone];
  const side = (size: number, space: number) => ({ style: BorderStyle.SINGLE, size, color: edge, space });
  const border = { left: side(24, 8), top: side(2, 6), bottom: side(2, 6), right: side(2, 8) };
  const look = { style: frameStyle(tone), border, shading: { type: ShadingType.CLEAR, fill: ground, color: "auto" } };
  return lines.map(
    (line, at) =>
      new Paragraph({
        ...look,
        ...(at === lines.length - 1 ? { spacing: { after: 200 } } : { keepNext: true }),
        children: runsOf(docx, line),
      }),
  );
}

function runsOf({ TextRun, ExternalHyperlink, ShadingType }: Docx, text: Text): ParagraphChild[] {
  if (typeof text === "string") return [new TextRun(text)];
  return text.map((piece) => {
    const { text: said, bold, address, toFill } = piece;
    if (address !== undefined)
      return new ExternalHyperlink({ link: address, children: [new TextRun({ text: said, color: COLOUR.link, underline: {} })] });
    return new TextRun({
      text: said,
      ...(bold && { bold }),
      ...(toFill && { shading: { type: ShadingType.CLEAR, fill: COLOUR.fill, color: "auto" } }),
    });
  });
}

function tableOf(docx: Docx, { head, rows, widths, amounts = [] }: Table, { width, padding }: Room) {
  const { Table: DocxTable, TableRow, TableCell, Paragraph, WidthType, BorderStyle, TableLayoutType, AlignmentType, ShadingType } = docx;
  const columns = widths.map((part) => Math.round((width * part) / 100));
  const line = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const isShort = rows.length <= KEPT_TOGETHER;
  const cell = (content: Cell, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: columns[at] ?? 0, type: WidthType.DXA },
      margins: { top: padding, bottom: padding, left: 90, right: 90 },
      ...(isHead && { shading: { type: ShadingType.CLEAR, fill: COLOUR.head, color: "auto" } }),
      children: [
        new Paragraph({
          style: isHead ? "Celkop" : "Cel",
          ...(amounts.includes(at) && { alignment: AlignmentType.RIGHT }),
          children: isPicture(content) ? [imageOf(docx, content)] : runsOf(docx, content),
        }),
      ],
    });
  return new DocxTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, keepNext: true, children: head.map((text, at) => cell(text, at, true)) }),
      ...rows.map(
        (cells, row) =>
          new TableRow({
            cantSplit: true,
            // A short table stays on one page.
            keepNext: isShort && row < rows.length - 1,
            children: cells.map((content, at) => cell(content, at, false)),
          }),
      ),
    ],
  });
}

const KEPT_TOGETHER = 10;

const imageOf = ({ ImageRun }: Docx, { png, width, height, alt }: Picture) =>
  new ImageRun({ type: "png", data: png, transformation: { width, height }, altText: { name: alt, title: alt, description: alt } });

function footerOf({ Footer, Paragraph, TextRun, PageNumber, TabStopType }: Docx, { foot, page: [before, between], onePage }: Paper) {
  const margin = onePage ? MARGIN.onePage : MARGIN.paper;
  const numbers = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: "Klein",
        tabStops: [{ type: TabStopType.RIGHT, position: PAGE.width - 2 * margin }],
        children: [new TextRun(foot), ...(onePage ? [] : [new TextRun({ children: ["\t", ...numbers] })])],
      }),
    ],
  });
}
