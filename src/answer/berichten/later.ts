import { type FormField, formCard } from "../../cards/form-card.ts";
import { POST_BUTTON, POST_LATER } from "../../cards/texts/berichten.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { addDays } from "../../domain/dates.ts";
import type { PlaatsQuestion } from "../../question/berichten/shapes.ts";
import { A_DAY_MS } from "../../time/day.ts";
import { instantOf } from "../../time/rooster.ts";
import { type Answer, answered } from "../answer.ts";
import type { AnswerContext, Channel } from "../context.ts";
import { POST_ID } from "./preview.ts";

/** So far ahead a post can be planned: what is further away is for a subscription. */
const MOST_DAYS = 60;

/** The moment that was filled in, or what is wrong with it; undefined when nothing was. */
export function plannedAt(
  { op }: PlaatsQuestion,
  { now }: AnswerContext,
): { at: Date } | { wrong: keyof typeof POST_LATER.wrong } | undefined {
  if (op === undefined) return undefined;
  const at = instantOf(op);
  if (!at) return { wrong: "none" };
  const ahead = at.getTime() - Date.parse(now);
  if (ahead <= 0) return { wrong: "past" };
  return ahead > MOST_DAYS * A_DAY_MS ? { wrong: "far" } : { at };
}

/** Asks when it is to be posted; with what was filled in, and what is wrong with that. */
export function laterForm(question: PlaatsQuestion, { label }: Channel, context: AnswerContext, notes: string[]): Answer {
  const { today } = context;
  const planned = plannedAt(question, context);
  const [dag = "", tijd = ""] = (question.op ?? "").split("T");
  const { op: _, later: __, akkoord: ___, ...preview } = question;
  const fields: FormField[] = [
    {
      id: "dag",
      label: POST_LATER.day,
      hint: "",
      value: dag || addDays(today, 1),
      native: { first: today, last: addDays(today, MOST_DAYS) },
      ...(planned && "wrong" in planned && { error: POST_LATER.wrong[planned.wrong] }),
    },
    { id: "tijd", label: POST_LATER.time, hint: "", value: tijd || USUAL_TIME, native: "time" },
  ];
  return answered(
    formCard({
      title: POST_LATER.title(label),
      paragraphs: [POST_LATER.how],
      notes,
      sections: [{ fields }],
      send: POST_BUTTON.plan,
      question: { ...preview, later: true, akkoord: `${POST_ID}${context.turn}` },
      buttons: [{ title: BUTTON.back, question: preview }],
    }),
  );
}

const USUAL_TIME = "09:00";
