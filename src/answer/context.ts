import type { Offer } from "../cards/offers.ts";
import type { Published } from "../data/published.ts";
import type { IsoDay } from "../domain/dates.ts";
import type { Known } from "../facts/known.ts";
import { regionsOf, standardRegion } from "../facts/region.ts";
import type { Lexicon } from "../question/lexicon.ts";
import type { Question } from "../question/question.ts";
import type { Grammar, ReadingContext } from "../question/reader.ts";
import type { ReadFile } from "../sheets/tables.ts";
import type { Place } from "../store/records.ts";
import { dayInAmsterdam } from "../time/day.ts";
import type { Answer } from "./answer.ts";
import type { Help } from "./help.ts";
import type { Editors } from "./invoer/editors.ts";
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

/** What is not at hand: the channels that the asker may post in, how the channel here and its team are called, or a file that was sent, by its id. */
export type Need = "channels" | "names" | { file: string };

/** How an answer can be posted: by a button on it, or only when asked in words. */
export type Sharing = "button" | "in-words";

/** The commands as an answer uses them; each function throws when no command answers such a question: it is checked before. */
export interface Commands {
  answer: (question: Question, context: AnswerContext, notes: string[]) => Answer;
  /** Whether its answer is the same whoever asks. */
  isSameForAll: (question: Question) => boolean;
  /** Whether a person may ask it, by a button too. */
  isAskable: (question: Question) => boolean;
  sharing: (question: Question) => Sharing | undefined;
  isAside: (question: Question) => boolean;
  /** Whether figures from the question itself stand on its card. */
  showsOwn: (question: Question) => boolean;
  /** Whether its answer is about who asks it: pressed where others read, it is for his eyes. */
  isPersonal: (question: Question) => boolean;
  /** The same of a form that was filled in. */
  isPersonalForm: (form: Question) => boolean;
  /** Whether it is about the asker's region where nobody is named. */
  ofRegion: (question: Question) => boolean;
  need: (question: Question) => Need | undefined;
  /** Undefined when the question is no form. */
  complete: (form: Question, typed: Record<string, string>, context: AnswerContext) => Question | Answer | undefined;
  /** What help says, in its order. */
  help: readonly Help[];
  /** How help calls what such a question asks. */
  titleOf: (question: Question) => string | undefined;
}

/** What stays the same while the assistant runs. */
export interface World extends Lexicon {
  published: Published;
  /** Whom to tell when a figure is wrong. */
  contact: string;
  /** Who may enter figures, and with whom they are shared. */
  editors: Editors;
  commands: Commands;
  grammar: Grammar;
}

/** A file that somebody sent, read when it came. */
export interface SentFile {
  name: string;
  read: ReadFile;
}

/** Everything an answer may depend on besides the question; no answer looks at a clock or a file itself. */
export interface AnswerContext extends World, Known {
  /** ISO instant. */
  now: string;
  /** The calendar day in Europe/Amsterdam. */
  today: IsoDay;
  asker: Asker;
  conversation: "personal" | "groupChat" | "channel" | "terminal";
  /** Where the question was asked; absent in a terminal. */
  place?: Place;
  /** Gathered when the question needs them; "unknown" when Teams did not tell. */
  channels?: readonly Channel[] | "unknown";
  /** An id of this one turn, for what may happen once. */
  turn: string;
  lastQuestion?: Question;
  /** The question before that. */
  questionBefore?: Question;
  /** A file that the asker sent, for half an hour; in a terminal the one that was named. */
  fileOf?: (id: string) => SentFile | undefined;
  /** The buttons of the last answer. */
  offers?: readonly Offer[];
  /** CBS code of the asker's own municipality, if he told it. */
  ownGemeente?: string;
}

type Circumstances = Omit<AnswerContext, keyof World | keyof Seen | "now" | "today" | "tenants" | "drafts" | "sourcesUpTo">;

type Seen = Pick<Known, "asOf" | "asOfDay">;
/** What was known at a moment, and nothing that came later. */
export const seenAt = (instant: string): Seen => ({ asOf: instant, asOfDay: dayInAmsterdam(new Date(instant)) });

/** The context of a question that is asked at a moment, with all that is known then. In a terminal every entry is seen: who sits there has the files. */
export function contextAt(world: World, moment: Date, circumstances: Circumstances): AnswerContext {
  const { asker, conversation } = circumstances;
  const tenant = asker.tenant ?? circumstances.place?.tenant;
  const role = conversation === "terminal" || world.editors.isEditor(asker) ? "editor" : asker.role;
  return {
    ...world,
    ...circumstances,
    asker: { ...asker, role },
    drafts: role === "editor" && isAlone(conversation),
    now: moment.toISOString(),
    today: dayInAmsterdam(moment),
    ...seenAt(moment.toISOString()),
    tenants: conversation === "terminal" ? "all" : tenantsOf(tenant, world),
  };
}

/** Whether nobody else reads the answer. */
export const isAlone = (conversation: AnswerContext["conversation"]): boolean => conversation === "terminal" || conversation === "personal";

/** The same as everybody in a place gets it, of nobody in particular: with what may be seen there. */
export function asIfThere(
  place: Place,
  { lastQuestion: _, questionBefore: __, offers: ___, ownGemeente: ____, ...others }: AnswerContext,
): AnswerContext {
  return { ...others, conversation: place.scope, place, tenants: tenantsOf(place.tenant, others), drafts: false };
}

const tenantsOf = (tenant: string | undefined, { editors }: Pick<World, "editors">): readonly string[] =>
  tenant === undefined ? [] : editors.groupOf(tenant);

/** The regions of the asker: those of the own municipality, else the standard one. */
export function homeRegions({ published, ownGemeente }: Pick<AnswerContext, "published" | "ownGemeente">) {
  const own = ownGemeente === undefined ? [] : regionsOf(published, ownGemeente);
  return own.length > 0 ? own : [standardRegion(published)];
}

/** The same context as the reading of a line wants it. */
export function readingContext(context: AnswerContext): ReadingContext {
  const { words, names, topics, search, vocabulary, invoer, grammar, today, lastQuestion } = context;
  const home = homeRegions(context).map(({ id }) => id);
  return { words, names, topics, search, vocabulary, invoer, grammar, today, home, ...(lastQuestion && { lastQuestion }) };
}
