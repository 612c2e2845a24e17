import type { Figure } from "../../domain/figures.ts";
import type { Certainty } from "../../domain/vangnet/rules.ts";
import type { KnownRow } from "../../facts/known-row.ts";

export const CERTAINTY: Record<Certainty, string> = {
  H: "letterlijk in een officiële bron",
  M: "niet letterlijk in een officiële bron",
  "?": "niet gevonden",
};

/** For a source that this product put together itself. */
export const OWN_OVERVIEW: Record<Certainty, string> = {
  H: "volgens eigen overzicht van officiële bronnen, daarin letterlijk gelezen",
  M: "volgens eigen overzicht van officiële bronnen, afgeleid",
  "?": CERTAINTY["?"],
};

/** For a rule that only a document of the region itself says. */
export const NOT_OFFICIAL = "staat zo in dit stuk, dat geen officiële bron is";

/** The status as it stands behind an amount; a draft says so. */
export const statusLabel = ({ status, layer, entry }: Pick<Figure, "status" | "layer" | "entry">): string => {
  if (layer === "eigen") return "eigen invoer";
  return layer === "ingevoerd" ? `${status === "onbekend" ? "" : `${status}, `}${enteredWord(entry)}` : status;
};

const enteredWord = (entry: Figure["entry"]): string => (entry?.draft ? "ingevoerd (concept)" : "ingevoerd");

/** The same of a figure in a row. */
export const layerText = ({ layer, entered, status }: Pick<KnownRow, "layer" | "entered" | "status">): string => {
  if (layer === undefined) return status;
  if (layer === "ingevoerd") return `${status}, ${enteredWord(entered?.entry)}`;
  return `${status}, ${entered ? `berekend met ${entered.entry?.draft ? "concept-cijfers" : "ingevoerde cijfers"}` : "berekend, niet gedrukt"}`;
};
export const publishedAs = (text: string): string => `Gepubliceerd: ${text}`;

/** Both in one line. */
export const insteadOf = (row: Pick<KnownRow, "layer" | "entered" | "status">, published: string | undefined): string =>
  [layerText(row), ...(published === undefined ? [] : [`gepubliceerd: ${published}`])].join("; ");

/** The colours of a picture in words. */
export const COLOUR = { accent: "Blauw", attention: "Rood", good: "Groen" };

/** With a source: what is shown follows from figures that stand there. */
export const COMPUTED_FROM = "Berekend uit wat daar staat";
export const COMPUTED_SIGN = " (berekend)";
export const PRINTED_SIGN = (text: string): string => `, gedrukt ${text}`;

export const SOURCES = "Bronnen";
export const REMARKS = "Opmerkingen";
export const DISCLAIMER = "Rekenhulp, geen besluit";
export const EXACT_REMARK_SPENDING = "Eén bedrag voor de uitgaven: dat telt hier als E.";
export const D_REMARK =
  "D is afgetrokken zoals ingevoerd. Voor 2021 en 2023 telt D volgens de commissie alleen boven de norm van het BADO.";

/** The words that stand in the templates themselves. */
export const TEMPLATE_WORDS = {
  bronnen: SOURCES,
  berekening: "Berekening",
  alsTekst: "Meenemen",
  waarom: "Waarom",
  invoer: "Invoer",
  zonderEigen: "○ zonder eigen",
  metEigen: "● met eigen",
  nootLabel: "Een woord erbij (mag leeg blijven)",
  nootHint: "bijvoorbeeld: graag bespreken op dinsdag",
  uitleg: "Uitleg",
  gemeente: "Gemeente",
  saldo: "Saldo",
  vanBudget: "Van budget",
};
