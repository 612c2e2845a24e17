import { parsePrintedNumber } from "../data/numbers.ts";
import type { CijferRow, Sleutel } from "../data/schema.ts";
import type { Weight } from "../domain/verdeling/verdeel.ts";
import type { AnswerContext } from "./context.ts";
import { publishedRows } from "./rows.ts";

/** A key with what each of the seven weighs in it, and the rows it comes from. */
export interface Key {
  sleutel: Sleutel;
  weights: Weight[];
  rows: CijferRow[];
  total: bigint;
}

/** The usual key: the one for the bijdrage algemene middelen. */
export const USUAL_KEY = "algemene-middelen";

/** The region whose costs the keys divide. */
export const KEY_REGION = "senzer";

/** Every key whose figures are known at the moment that counts. */
export function keysOf(context: AnswerContext): Key[] {
  const members = context.names.membersOf(KEY_REGION) ?? [];
  return context.published.sleutels.flatMap((sleutel) => {
    const rows = publishedRows(context, { topic: sleutel.topic, item: sleutel.item, period: sleutel.period });
    const found = members.flatMap((code) => {
      const row = rows.find(({ subject }) => subject === context.names.nameOf(code));
      const number = row && parsePrintedNumber(row.published);
      return row && number ? [{ weight: { gemeente: code, weight: number.digits }, row }] : [];
    });
    if (found.length !== members.length) return [];
    const weights = found.map(({ weight }) => weight);
    return [{ sleutel, weights, rows: found.map(({ row }) => row), total: weights.reduce((sum, { weight }) => sum + weight, 0n) }];
  });
}

/** Whether any key gives this municipality a share. */
export const hasShare = (gemeente: string, context: AnswerContext): boolean =>
  keysOf(context).some(({ weights }) => weights.some((weight) => weight.gemeente === gemeente));

/** The percentage as printed for a municipality, where the document prints one. */
export const printedShare = (context: AnswerContext, { sleutel }: Key, name: string): CijferRow | undefined =>
  sleutel.gedrukt && publishedRows(context, { ...sleutel.gedrukt, subject: name })[0];
