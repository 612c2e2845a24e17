import type { Tegenspraak } from "../../data/shapes/tegenspraken.ts";
import type { VangnetAssessment } from "../../domain/vangnet/assess.ts";
import type { VangnetFacts } from "../../domain/vangnet/facts.ts";
import type { Ruimte } from "../../domain/vangnet/ruimte.ts";
import type { Question } from "../../question/question.ts";
import type { Button } from "../card.ts";
import type { TableRow } from "../table-card.ts";

/** Presses that go on from the spending on a card. */
export interface Adjustment {
  field: "lasten" | "uitgaven";
  presses: readonly Button[];
}

/** Everything that the card of one municipality and year shows. */
export interface VangnetAnswer {
  gemeente: string;
  facts: VangnetFacts;
  assessment: VangnetAssessment;
  /** Per route, in the order of the assessment. */
  ruimte: (Ruimte | undefined)[];
  /** The dates that still matter: what, when, and how far away. */
  termijnen: TableRow[];
  /** What the stored figures alone answer, where the asker's own replaced some. */
  stored?: { assessment: VangnetAssessment; question: Question };
  /** Where the asker's own figures are used: the spending a step more or less. */
  adjustment?: Adjustment;
  /** Contradictions in the sources that touch this answer. */
  remarks: string[];
  /** And those that only stand with the sources. */
  tegenspraken: readonly Tegenspraak[];
  /** Asks for the calculation alone: where it does not fit on the card. */
  calculation: Question;
  buttons: Button[];
}
