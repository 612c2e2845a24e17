import type { OwnFigures } from "./shapes.ts";

/** A figure that a person can give; the words for each stand in data/woorden/cijfers.json. */
export type Field = Exclude<keyof OwnFigures, "uitgavenTot" | "resultaatDeel" | "verschil"> | "tekort" | "overschot" | "inwoners";
