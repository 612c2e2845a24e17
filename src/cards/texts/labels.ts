import type { FigureStatus, Layer } from "../../domain/figures.ts";
import type { Certainty } from "../../domain/vangnet/rules.ts";
import type { CyclusId, TermijnId } from "../../domain/vangnet/termijnen.ts";

export const CERTAINTY: Record<Certainty, string> = {
  H: "letterlijk in een officiële bron",
  M: "afgeleid, niet letterlijk gevonden",
  "?": "niet gevonden",
};

/** For a source that this product put together itself. */
export const OWN_OVERVIEW: Record<Certainty, string> = {
  H: "volgens eigen overzicht van officiële bronnen, daarin letterlijk gelezen",
  M: "volgens eigen overzicht van officiële bronnen, afgeleid",
  "?": CERTAINTY["?"],
};

/** The status as it stands behind an amount. */
export const statusLabel = (status: FigureStatus, layer: Layer): string =>
  layer === "eigen" ? "eigen invoer" : layer === "ingevoerd" ? `${status}, ingevoerd` : status;

export const TERMIJN: Record<TermijnId, string> = {
  "voorlopig-macrobudget": "Voorlopig macrobudget",
  "nader-voorlopig-macrobudget": "Nader voorlopig macrobudget",
  "definitief-macrobudget": "Definitief macrobudget",
  "maatregelen-voorbereiden": "Analyse en maatregelen voorbereiden",
  "verzoek-indienen": "Verzoek indienen",
  "advies-commissie": "Advies van de commissie",
  "besluit-minister": "Besluit van de minister",
  betaling: "Betaling",
};

export const CYCLUS: Record<CyclusId, string> = {
  najaarsconferentie: "Najaarsconferentie",
  kaders: "Kaders en voorjaarsconferentie, vóór 15 april",
  "naar-gedeputeerde-staten": "Naar gedeputeerde staten, vóór 1 augustus",
  septembercirculaire: "Bijstelling na de septembercirculaire",
};

export const DISCLAIMER = "Rekenhulp, geen besluit";
export const EXACT_REMARK_SPENDING = "Eén bedrag voor de uitgaven: dat telt hier als E.";
export const D_REMARK =
  "D is afgetrokken zoals ingevoerd. Voor 2021 en 2023 telt D volgens de commissie alleen boven de norm van het BADO.";
export const STATUSHOUDERS_REMARK =
  "Of het budget vóór of na de verrekening voor statushouders telt, is niet gevonden; de notitie geeft het erna.";
