import type { Answer } from "../../../src/answer/answer.ts";
import { type AnswerContext, contextAt, type SentFile } from "../../../src/answer/context.ts";
import type { Editors } from "../../../src/answer/invoer/editors.ts";
import { answerPress, answerQuestion, answerText } from "../../../src/answer/respond.ts";
import { offersIn } from "../../../src/cards/offers.ts";
import type { StoredRecord } from "../../../src/store/records.ts";
import { RECORD_VERSION } from "../../../src/store/records.ts";
import type { Snapshot } from "../../../src/store/store.ts";
import { PERSONAL } from "../../post-cards.ts";
import { textOf, world } from "../../support.ts";

/** Somebody at a desk in Teams. */
export interface Person {
  id: string;
  name?: string;
  tenant?: string;
  conversation?: AnswerContext["conversation"];
}

export const ANNA: Person = { id: "anna", name: "Anna de Vries", tenant: "senzer" };
export const BOB: Person = { id: "bob", name: "Bob Jansen", tenant: "senzer" };
export const READER: Person = { id: "lies", name: "Lies", tenant: "senzer" };
/** Of an organisation that shares nothing. */
export const OUTSIDER: Person = { id: "zoe", name: "Zoë", tenant: "elders" };

/** Anna and Bob enter; the tenants of Senzer and Helmond see each other's figures. */
export const EDITORS: Editors = {
  isEditor: ({ id }) => id === ANNA.id || id === BOB.id,
  mayEdit: ({ id }) => id === ANNA.id || id === BOB.id,
  groupOf: (tenant) => (["senzer", "helmond"].includes(tenant) ? ["senzer", "helmond"] : [tenant]),
  nameOf: (tenant) => ({ senzer: "Senzer", helmond: "Gemeente Helmond" })[tenant],
  needsSecond: () => false,
  whomToAsk: () => "vraag het Anna de Vries",
  isForEverybody: false,
};

/** Answers as the assistant gives them, with what they ask to be kept kept; time goes on by a minute a turn. */
export function openDesk(editors: Editors = EDITORS, start = "2026-11-22T12:00:00Z") {
  const records: StoredRecord[] = [];
  const files = new Map<string, SentFile>();
  let turns = 0;
  const now = () => new Date(Date.parse(start) + turns * 60_000);
  const entered = (): Snapshot => {
    const kept = [...records];
    return {
      of: (kind) => kept.filter((record) => record.kind === kind) as never,
      has: (kind, id) => kept.some((record) => record.kind === kind && record.id === id),
    };
  };
  const contextOf = ({ id, name, tenant, conversation = "personal" }: Person): AnswerContext =>
    contextAt({ ...world, editors }, now(), {
      fileOf: (file) => files.get(file),
      asker: { id, role: "asker", ...(name !== undefined && { name }), ...(tenant !== undefined && { tenant }) },
      conversation,
      place: { ...PERSONAL, scope: conversation === "terminal" ? "personal" : conversation, ...(tenant !== undefined && { tenant }) },
      entered: entered(),
      turn: `beurt-${turns}`,
    });
  const done = (answer: Answer, person: Person): Answer => {
    for (const effect of answer.effects) {
      if (effect.kind !== "store") continue;
      const { id = `r${records.length}`, ...record } = effect.record;
      if (!records.some((known) => known.id === id))
        records.push({ id, v: RECORD_VERSION, at: now().toISOString(), ...record } as StoredRecord);
    }
    turns += 1;
    return answer.confirmedBy ? answerQuestion(answer.confirmedBy, contextOf(person)) : answer;
  };
  const ask = (text: string, person = ANNA): Answer => done(answerText(text, contextOf(person)), person);
  const press = (answer: Answer, title: string, person = ANNA): Answer => {
    const offer = offersIn(answer.cards[0]).find((known) => known.title.replaceAll("\u00a0", " ") === title);
    if (!offer)
      throw new Error(
        `No button "${title}" on: ${offersIn(answer.cards[0])
          .map((known) => known.title)
          .join(", ")}`,
      );
    return done(answerPress({ vraag: offer.question }, contextOf(person)), person);
  };
  const send = (form: Answer, typed: Record<string, string>, person = ANNA): Answer =>
    done(answerPress({ formulier: formulierIn(form), ...typed }, contextOf(person)), person);
  return {
    records,
    files,
    ask,
    press,
    send,
    contextOf,
    /** Enters and settles in one go. */
    enter: (text: string, person = ANNA) => press(ask(text, person), "Vaststellen", person),
    read: (text: string, person = READER) => textOf(ask(text, person)),
  };
}

function formulierIn({ cards: [{ content }] }: Answer): unknown {
  const [send] = content.actions as { data: { formulier?: unknown } }[];
  return send?.data.formulier;
}
