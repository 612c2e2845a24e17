import { withoutJoiner } from "./format.ts";

/** What unfolds to be taken along: the answer as text. */
export const TO_TAKE = "tekst";

/** An Adaptive Card as readable text: for the terminal and for clients that show no cards. Every element that a template uses has a line here. */
export function cardToText(card: Record<string, unknown>, { folded, between = "  " }: { folded: boolean; between?: string }): string {
  const lines = [...elementsOf(card.body).flatMap((element) => toLines(element, { folded, between })), ...buttonsOf(card.actions)];
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

type Element = Record<string, unknown>;

const elementsOf = (value: unknown): Element[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "object" && item !== null) : [];
const text = (value: unknown): string => (typeof value === "string" ? withoutMarkdown(withoutJoiner(value)) : "");

/** Words that open a page without the page, bold ones as they are, a list a line each. */
const withoutMarkdown = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\(https:[^)\s]*\)/g, "$1")
    .replace(/\*\*([^*]*)\*\*/g, "$1")
    .replace(/(^|\r)- /g, "$1")
    .replaceAll("\r", "\n");

/** Whether what is folded is told as well, and what stands between columns. */
interface Manner {
  folded: boolean;
  between: string;
}

function toLines(element: Element, manner: Manner): string[] {
  if (!manner.folded && element.isVisible === false) return [];
  // Text has room for what is wide, and says it once.
  if (element.targetWidth === "atMost:standard") return [];
  // The copy of the answer in plain text says nothing that is not above it.
  if (element.id === TO_TAKE) return [];
  const gap = element.separator || element.spacing === "large" ? [""] : [];
  switch (element.type) {
    case "TextBlock":
      return element.style === "heading" ? ["", text(element.text)] : [...gap, text(element.text)];
    case "RichTextBlock":
      return [
        elementsOf(element.inlines)
          .map(({ text: run }) => withoutJoiner(String(run)))
          .join(""),
      ];
    case "FactSet":
      return [...gap, ...elementsOf(element.facts).map((fact) => `${text(fact.title)}: ${text(fact.value)}`)];
    case "Container":
      return [...gap, ...elementsOf(element.items).flatMap((item) => toLines(item, manner))];
    case "Table":
      return ["", ...elementsOf(element.rows).flatMap((row) => columnLines(elementsOf(row.cells), manner))];
    case "ColumnSet":
      return [...gap, ...columnLines(elementsOf(element.columns), manner)];
    case "ActionSet":
      return buttonsOf(elementsOf(element.actions).filter(({ type }) => type !== "Action.ToggleVisibility"));
    case "Input.Text":
    case "Input.Number":
    case "Input.ChoiceSet":
      return [`${text(element.label)}: ${text(element.value) || "…"}`];
    default:
      return [];
  }
}

/** Columns side by side become one line: "label  amount"; what stands below in a column follows, indented. */
function columnLines(columns: Element[], manner: Manner): string[] {
  const cells = columns.map((column) =>
    elementsOf(column.items)
      .flatMap((item) => toLines(item, manner))
      .filter((line) => line !== ""),
  );
  const [first, ...below] = Array.from({ length: Math.max(0, ...cells.map((cell) => cell.length)) }, (_, at) =>
    cells
      .map((cell) => cell[at] ?? "")
      .filter(Boolean)
      .join(manner.between),
  );
  return first === undefined ? [] : [first, ...below.map((line) => `  ${line}`)];
}

const buttonsOf = (actions: unknown): string[] => {
  const titles = elementsOf(actions).map((action) => `[${text(action.title)}]`);
  return titles.length > 0 ? ["", titles.join(" ")] : [];
};
