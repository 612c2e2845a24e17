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

/** Every key whose figures are known at the moment that counts, the usual one first. */
export function keysOf(context: AnswerContext): Key[] {
  const members = context.names.membersOf(KEY_REGION) ?? [];
  const usualFirst = [...context.published.sleutels].sort((a, b) => Number(b.id === USUAL_KEY) - Number(a.id === USUAL_KEY));
  return usualFirst.flatMap((sleutel) => {
    const rows = publishedRows(context, { topic: sleutel.topic, item: sleutel.item, period: sleutel.period });
    const found = members.flatMap((code) => {
      const row = rows.find(({ subject }) => subject === context.names.nameOf(code));
      const number = row && parsePrintedNumber(row.published);
      return row && number ? [{ number, row, gemeente: code }] : [];
    });
    if (found.length !== members.length) return [];
    // Printed with more decimals is not more: all weights in the smallest digit that one of them has.
    const decimals = Math.max(...found.map(({ number }) => number.decimals));
    const weights = found.map(({ gemeente, number }) => ({ gemeente, weight: number.digits * 10n ** BigInt(decimals - number.decimals) }));
    return [{ sleutel, weights, rows: found.map(({ row }) => row), total: weights.reduce((sum, { weight }) => sum + weight, 0n) }];
  });
}

/** Whether any key gives this municipality a share. */
export const hasShare = (gemeente: string, context: AnswerContext): boolean =>
  keysOf(context).some(({ weights }) => weights.some((weight) => weight.gemeente === gemeente));

/** The percentage as printed for a municipality, where the document prints one. */
export const printedShare = (context: AnswerContext, { sleutel }: Key, name: string): CijferRow | undefined =>
  sleutel.gedrukt && publishedRows(context, { ...sleutel.gedrukt, subject: name })[0];
