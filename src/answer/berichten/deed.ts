import { messageCard } from "../../cards/message-card.ts";
import type { Message } from "../../cards/texts/message.ts";
import type { Question } from "../../question/question.ts";
import type { NewRecord } from "../../store/records.ts";
import { type Answer, answered } from "../answer.ts";

/** A record to store, and the question whose answer is the confirmation: what became of it is read from the records (docs/decisions/0008). */
export const deed = (record: NewRecord, confirmedBy: Question, meanwhile: Message, notes: string[]): Answer => ({
  ...answered(messageCard(meanwhile, { notes })),
  effects: [{ kind: "store", record }],
  confirmedBy,
});
