import { ledgerOf, type NumberedSubscription, type PostState } from "../../store/ledger.ts";
import { A_DAY_MS } from "../../time/day.ts";
import type { AnswerContext } from "../context.ts";
import { KINDS } from "./kinds/kinds.ts";

/** Within this time every schedule has had its moment; between two reminders may lie more than a hundred days. */
const LONGEST_GAP_MS = 110 * A_DAY_MS;

/** The last time that a subscription posted, or should have. */
export interface LastTime {
  /** ISO instant. */
  at: string;
  outcome: PostState | "missed" | "soon";
}

/** Undefined when it never was: too new, or nothing happened that it tells of. */
export function lastTimeOf({ record }: NumberedSubscription, context: AnswerContext): LastTime | undefined {
  const { posts, stateOf } = ledgerOf(context.entered);
  const latest = posts.findLast(({ data }) => data.subscription === record.id);
  const now = Date.parse(context.now);
  const since = new Date(Math.max(Date.parse(record.at), now - LONGEST_GAP_MS));
  const due = KINDS[record.data.wat].moments(record.data, since, new Date(now), context).at(-1)?.toISOString();
  if (due !== undefined && (!latest || latest.data.due < due))
    // What was missed is still sent within a day (docs/decisions/0007).
    return { at: due, outcome: now - Date.parse(due) > A_DAY_MS ? "missed" : "soon" };
  return latest && { at: latest.data.due, outcome: stateOf(latest) };
}

/** When it posts again, ISO instant; undefined where the figures decide the moment. */
export const nextTimeOf = ({ record: { data } }: NumberedSubscription, context: AnswerContext): string | undefined =>
  KINDS[data.wat].next(data, new Date(context.now), context)?.toISOString();
