import type { ScenarioData, Sleutel } from "../data/shapes/verdeling.ts";
import type { Question } from "../question/question.ts";

/** Whom an example is for: help groups by it. */
export type Audience = "bestuur" | "beleid" | "secretariaat" | "iedereen" | "redactie";

export interface Example {
  /** As one would type it. */
  text: string;
  question: Question;
}

export interface Named {
  id: string;
  naam: string;
}

/** Of whom examples are: a region and members of it, a year with figures, and what the documents say of that region. */
export interface Sample {
  regio: Named;
  gemeente: Named;
  andere: Named;
  derde: Named;
  vierde: Named;
  vijfde: Named;
  jaar: number;
  /** Its keys, the usual one first. */
  sleutels: readonly Sleutel[];
  scenarios: readonly ScenarioData[];
  /** A group of its measures. */
  groep?: string;
  votes: boolean;
  trap: boolean;
}

/** The places that Teams has a command menu for. */
export type Scope = "personal" | "team" | "groupChat";

/** What help says of a command. */
export interface Help {
  audience: Audience;
  title: string;
  /** None where it has nothing to say of that region. */
  examples: (sample: Sample) => Example[];
  /** Present: the first example stands in the command menu of Teams too, with this explanation in English. */
  menu?: string;
  /** Where it stands in that menu, and in the help of a conversation; everywhere when absent. */
  menuScopes?: readonly Scope[];
}
