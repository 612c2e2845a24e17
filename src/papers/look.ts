import type { Tone } from "./paper.ts";

/** How every paper looks: one family of letters that is on every computer, sober colours that print well. */
export const FONT = "Arial";
/** Half points. */
export const SIZE = { body: 20, small: 17, title: 36, heading: 26, subheading: 22, onePage: 21 } as const;
export const COLOUR = {
  ink: "1F2933",
  soft: "52606D",
  brand: "1F4E79",
  line: "C5CED8",
  head: "E8EEF4",
  fill: "FFF3BF",
  link: "1155AA",
} as const;
/** Dark edge and light ground of a frame: as the bands of the cards. */
export const TONE: Record<Tone, { edge: string; ground: string }> = {
  good: { edge: "237B4B", ground: "E7F2ED" },
  warning: { edge: "B7791F", ground: "FBF3E2" },
  attention: { edge: "B42318", ground: "FBEAE8" },
  emphasis: { edge: "52606D", ground: "EEF1F4" },
};
/** A4 in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838 } as const;
export const MARGIN = { paper: 1_250, onePage: 900 } as const;
