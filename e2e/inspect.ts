import type { Rgb } from "../tests/contrast.ts";

export interface DrawnText {
  text: string;
  colour: Rgb;
  behind: Rgb;
  /** At least 18 points, or 14 points bold. */
  isLarge: boolean;
}

/** What can only be seen on a drawn card. */
export interface Seen {
  /** Texts and rows of buttons that are wider than the place they stand in. */
  cut: string[];
  /** Words and amounts that do not fit on a line, and go on below within themselves. */
  broken: string[];
  /** Every visible text in its colour, and the colour that is behind it. */
  texts: DrawnText[];
  /** What can be read: texts, labels and buttons. */
  readable: string[];
  /** Whether there is something to fill in. */
  isForm: boolean;
}

/** Runs in the page, all of it at once, and uses nothing outside itself. */
export function inspect(card: Element): Seen {
  type Layer = [number, number, number, number];
  const layer = (css: string): Layer => {
    const [red = 0, green = 0, blue = 0, opacity = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, opacity];
  };
  const over = ([red, green, blue, opacity]: Layer, below: Rgb): Rgb => {
    const mix = (top: number, under: number) => top * opacity + under * (1 - opacity);
    return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2])];
  };
  const behind = (element: Element | null): Rgb => {
    if (!element) return [255, 255, 255];
    const own = layer(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? over(own, [0, 0, 0]) : over(own, behind(element.parentElement));
  };
  const texts: DrawnText[] = [];
  const broken: string[] = [];
  const linesOf = (node: Node, from: number, to: number): number => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  };
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent?.trim();
    if (!element || !text || !element.checkVisibility()) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    const background = behind(element);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    // A word with a hyphen may go on below; an amount with its sign may not.
    for (const { 0: word, index } of (walker.currentNode.textContent ?? "").matchAll(/[^\s/-]+/g))
      if (linesOf(walker.currentNode, index, index + word.length) > 1) broken.push(word);
    texts.push({ text, colour: over(layer(color), background), behind: background, isLarge });
  }
  return {
    cut: [...card.querySelectorAll(".ac-textBlock, .ac-actionSet")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent ?? ""),
    broken,
    texts,
    readable: [...card.querySelectorAll<HTMLElement>(".ac-textBlock, .ac-pushButton, label, .ac-factset td")]
      .map((element) => element.innerText.replace(/\s+/g, " ").trim())
      .filter(Boolean),
    isForm: card.querySelector("input, select, textarea") !== null,
  };
}
