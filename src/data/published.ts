import type { VangnetRule } from "../domain/vangnet/rules.ts";
import type { Begrip, Bevinding, Plaats, Thema, Vorm } from "./shapes/bevindingen.ts";
import type { CijferRow } from "./shapes/cijfers.ts";
import type { Bron, Maatregelen, Onderwerp } from "./shapes/documenten.ts";
import type { Figuur, FiguurId, RowsRef } from "./shapes/figuren.ts";
import type { Gemeente, Herindeling, Regio } from "./shapes/gemeenten.ts";
import type { Invoervelden } from "./shapes/invoer.ts";
import type { PrognoseData } from "./shapes/prognose.ts";
import type { Tegenspraak } from "./shapes/tegenspraken.ts";
import type { ScenarioData, Sleutel } from "./shapes/verdeling.ts";
import type { Woorden } from "./shapes/woorden.ts";

/** Everything published, read once at start and never changed. */
export interface Published {
  gemeenten: ReadonlyMap<string, Gemeente>;
  /** Municipalities that ended, by code. */
  herindelingen: ReadonlyMap<string, Herindeling>;
  /** The code of a municipality by its name, as the documents write it. */
  codes: ReadonlyMap<string, string>;
  /** The standard region first. */
  regios: readonly Regio[];
  bronnen: ReadonlyMap<string, Bron>;
  regels: readonly VangnetRule[];
  regelsVersie: string;
  cijfers: readonly CijferRow[];
  byTopic: ReadonlyMap<string, readonly CijferRow[]>;
  bySubject: ReadonlyMap<string, readonly CijferRow[]>;
  /** Under which topic and item each figure stands. */
  figuren: Readonly<Record<FiguurId, Figuur>>;
  /** What staff can enter. */
  invoer: Invoervelden;
  /** What an expectation of the year's end rests on. */
  prognose: PrognoseData;
  /** The rows that the dates of BUIG and vangnet rest on. */
  termijnbronnen: readonly RowsRef[];
  onderwerpen: ReadonlyMap<string, Onderwerp>;
  sleutels: readonly Sleutel[];
  scenarios: readonly ScenarioData[];
  /** A list for each region and year. */
  maatregelen: readonly Maatregelen[];
  /** What the documents say beside figures, in our own words. */
  bevindingen: readonly Bevinding[];
  /** What findings are about. */
  themas: ReadonlyMap<string, Thema>;
  begrippen: ReadonlyMap<string, Begrip>;
  /** Forms of question. */
  vormen: ReadonlyMap<string, Vorm>;
  /** Where the documents contradict themselves or each other. */
  tegenspraken: readonly Tegenspraak[];
  /** The chapters that a word stands in, by its stem. */
  woordvormen: ReadonlyMap<string, readonly Plaats[]>;
  /** The words that people use. */
  woorden: Woorden;
}
