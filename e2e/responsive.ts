/** What Teams does with a card of some width and the official renderer does not: elements for one width, and items that flow side by side. */

type Part = Record<string, unknown>;

const WIDTHS = ["veryNarrow", "narrow", "standard", "wide"] as const;
/** The most pixels of each but the last, as Microsoft's newer renderers have them (hostWidthBreakpoints: 216, 345, 500). */
const MOST_PIXELS = [216, 345, 500];
const nameOf = (pixels: number): number => MOST_PIXELS.filter((most) => pixels > most).length;

/** The card as a client of that width shows it. */
export function atWidth(card: unknown, pixels: number): unknown {
  if (Array.isArray(card)) return card.filter((part) => isShown(part, pixels)).map((part) => atWidth(part, pixels));
  if (typeof card !== "object" || card === null) return card;
  const { layouts, ...part } = Object.fromEntries(Object.entries(card).map(([key, value]) => [key, atWidth(value, pixels)])) as Part;
  return Array.isArray(layouts) && layouts.some(({ type }: Part) => type === "Layout.Flow") ? sideBySide(part) : part;
}

/** "atLeast:standard", "atMost:narrow", "wide". */
function isShown(part: unknown, pixels: number): boolean {
  const { targetWidth } = (part ?? {}) as Part;
  if (typeof targetWidth !== "string") return true;
  const [bound = "", name = bound] = targetWidth.split(":");
  const [at, asked] = [nameOf(pixels), WIDTHS.findIndex((width) => width.toLowerCase() === name.toLowerCase())];
  if (asked < 0) throw new Error(`no width: ${targetWidth}`);
  if (bound === "atLeast") return at >= asked;
  return bound === "atMost" ? at <= asked : at === asked;
}

const sideBySide = ({ items, ...container }: Part): Part => ({
  ...container,
  items: [{ type: "ColumnSet", columns: (items as unknown[]).map((item) => ({ type: "Column", width: "stretch", items: [item] })) }],
});
