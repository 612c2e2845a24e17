import type { Subject } from "./shapes.ts";

/** How a line says to what one subscribes. */
interface KindInWords {
  words: readonly string[];
  /** Posted on days that are said; else the dates or the figures decide when, and nothing else is said of it. */
  isRegular?: true;
}

export const KINDS: Record<Subject, KindInWords> = {
  samenvatting: { words: ["samenvatting", "samenvattingen"], isRegular: true },
  prognose: { words: ["prognose", "prognoses"], isRegular: true },
  signaal: { words: ["signaal", "signalen", "alarm"] },
  termijnen: { words: ["termijn", "termijnen", "deadline", "deadlines", "herinnering", "herinneringen", "planning"] },
  wijzigingen: { words: ["wijziging", "wijzigingen", "gewijzigd", "gewijzigde", "verandering", "veranderingen"] },
};
