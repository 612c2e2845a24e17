import type { CijferRow } from "../../data/shapes/cijfers.ts";

/** The words for what figures count, and around figures as printed. */

/** What stands behind an amount in euros: per what. */
export const PER: Partial<Record<CijferRow["unit"], string>> = { "euro per fte": "per fte", "euro per jaar": "per jaar" };
export const MILLION = "mln";

const SINGULAR: Readonly<Record<string, string>> = {
  stemmen: "stem",
  leden: "lid",
  klachten: "klacht",
  gemeenten: "gemeente",
  projecten: "project",
  plekken: "plek",
  plaatsingen: "plaatsing",
  werkgevers: "werkgever",
  personen: "persoon",
  dossiers: "dossier",
  maanden: "maand",
  weken: "week",
  dagen: "dag",
  uren: "uur",
  huishoudens: "huishouden",
  inwoners: "inwoner",
  maatregelen: "maatregel",
};

/** "1 klacht", "4.554 dossiers"; the number as it is written. */
export const counted = (number: string, plural: string): string => `${number} ${number === "1" ? (SINGULAR[plural] ?? plural) : plural}`;

export const PRINTED = {
  quoted: (text: string) => `“${text}”`,
  thousands: (number: string) => `${number} × € 1.000`,
  millions: (number: string) => `${number} × € 1.000.000`,
  said: (when: string) => `gezegd: ${when}`,
  as: {
    printed: (prints: readonly string[]) => `Gedrukt: ${prints.join("; ")}`,
    inWords: (prints: readonly string[]) => `In woorden gedrukt: ${prints.join("; ")}`,
    day: (prints: readonly string[]) => `Datum: ${prints.join("; ")}`,
    ownWords: (prints: readonly string[]) => `In onze woorden: ${prints.join("; ")}`,
  },
};
