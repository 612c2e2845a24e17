import type { Card } from "../cards/card.ts";
import type { Place } from "../cards/table-card.ts";
import type { KnownRow } from "../facts/known-row.ts";
import type { Question } from "../question/question.ts";
import type { BookSheet } from "../sheets/workbook.ts";
import type { NewRecord } from "../store/records.ts";

/** What an answer asks to be done; only the transport performs it. */
export type Effect =
  | { kind: "store"; record: NewRecord }
  /** Removes what is kept of this person. */
  | { kind: "forget"; actor: string };

/** An answer is data: cards to show and effects to perform. */
export interface Answer {
  /** answer: the question was answered, also with "niet te bepalen" · question-back · refusal · failure: a fault of ours. */
  outcome: "answer" | "question-back" | "refusal" | "failure";
  cards: [Card, ...Card[]];
  effects: Effect[];
  /** The figures that it rests on, published or entered: what "bron" shows. */
  rows?: readonly KnownRow[];
  /** What it shows that is no figure of the documents, by a key of its own: what is posted again tells whether it changed. */
  prints?: Readonly<Record<string, string>>;
  /** And what it rests on that is no figure: measures, rules. */
  places?: readonly Place[];
  /** How it was computed, on a card of its own: what "berekening" shows. */
  calculation?: () => Card;
  /** Sheets that compute what it computed, for a file. */
  sheets?: () => BookSheet[];
  /** A file that goes with it: its name, how its bytes are made, and the question that it is the answer to. */
  file?: { name: string; make: () => Promise<Uint8Array>; asked: Question };
  /** The answer in plain words, as a message to copy from instead of the card. */
  text?: string;
  /** The budget year whose rules it rests on. */
  rulesYear?: number;
  /** The question whose answer is shown once the effects are done: what became of them. */
  confirmedBy?: Question;
  /** What kind of thing was asked in vain: it is counted. */
  miss?: string;
  /** The question as it was answered: what "en Deurne?" goes on from. */
  asked?: Question;
}

export const answered = (...cards: [Card, ...Card[]]): Answer => ({ outcome: "answer", cards, effects: [] });
export const askedBack = (card: Card): Answer => ({ outcome: "question-back", cards: [card], effects: [] });
export const refused = (card: Card): Answer => ({ outcome: "refusal", cards: [card], effects: [] });

/** An answer that rests on figures, and perhaps on places without figures. */
export const answeredFrom = (rows: readonly KnownRow[], card: Card, places: readonly Place[] = []): Answer => ({
  ...answered(card),
  rows,
  places,
});
