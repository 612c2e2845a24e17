import type { Published } from "../data/load.ts";
import type { IsoDay } from "../domain/dates.ts";
import type { Lexicon } from "../question/lexicon.ts";
import type { Question } from "../question/question.ts";
import type { Snapshot } from "../store/store.ts";
import type { Role } from "./permissions.ts";

export interface Asker {
  id: string;
  tenant?: string;
  role: Role;
}

/** Everything an answer may depend on besides the question; no answer looks at a clock or a file itself. */
export interface AnswerContext extends Lexicon {
  /** ISO instant. */
  now: string;
  /** The calendar day in Europe/Amsterdam. */
  today: IsoDay;
  /** The moment whose knowledge counts, ISO instant: figures published or entered later are not seen. */
  asOf: string;
  asker: Asker;
  conversation: "personal" | "groupChat" | "channel" | "terminal";
  lastQuestion?: Question;
  /** CBS code of the asker's own municipality, if he told it. */
  ownGemeente?: string;
  published: Published;
  entered: Snapshot;
  /** Whom to tell when a figure is wrong. */
  contact: string;
}

/** The calendar day of an instant in Europe/Amsterdam. */
export const dayInAmsterdam = (instant: Date): IsoDay => AMSTERDAM.format(instant);

const AMSTERDAM = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
