import type { Published } from "../data/load.ts";
import type { IsoDay } from "../domain/dates.ts";
import { buildLexicon, type Lexicon } from "../question/lexicon.ts";
import type { Question } from "../question/question.ts";
import type { Place } from "../store/records.ts";
import type { Snapshot } from "../store/store.ts";
import { dayInAmsterdam } from "../time/day.ts";
import type { Role } from "./permissions.ts";

export interface Asker {
  id: string;
  tenant?: string;
  role: Role;
  /** As Teams shows it. */
  name?: string;
  /** Where that person alone can be told something. */
  place?: Place;
}

/** A channel where the assistant is and the asker may read along. */
export interface Channel {
  place: Place;
  /** "Team › Kanaal" */
  label: string;
}

/** What stays the same while the assistant runs. */
export interface World extends Lexicon {
  published: Published;
  /** Whom to tell when a figure is wrong. */
  contact: string;
}
export const buildWorld = (published: Published, contact: string): World => ({ ...buildLexicon(published), published, contact });

/** Everything an answer may depend on besides the question; no answer looks at a clock or a file itself. */
export interface AnswerContext extends World {
  /** ISO instant. */
  now: string;
  /** The calendar day in Europe/Amsterdam. */
  today: IsoDay;
  /** The moment whose knowledge counts, ISO instant: figures published or entered later are not seen. */
  asOf: string;
  asker: Asker;
  conversation: "personal" | "groupChat" | "channel" | "terminal";
  /** Where the question was asked; absent in a terminal. */
  place?: Place;
  /** Gathered when the question needs them; "unknown" when Teams did not tell. */
  channels?: readonly Channel[] | "unknown";
  /** An id of this one turn, for what may happen once. */
  turn: string;
  lastQuestion?: Question;
  /** CBS code of the asker's own municipality, if he told it. */
  ownGemeente?: string;
  entered: Snapshot;
}

type Circumstances = Omit<AnswerContext, keyof World | "now" | "today" | "asOf">;

/** The context of a question that is asked at a moment, with all that is known then. */
export const contextAt = (world: World, moment: Date, circumstances: Circumstances): AnswerContext => ({
  ...world,
  ...circumstances,
  now: moment.toISOString(),
  today: dayInAmsterdam(moment),
  asOf: moment.toISOString(),
});
