import { z } from "zod";

/** What the shapes of questions have in common. A shape may get optional fields, never lose one: buttons of earlier versions carry it. */
export const named = <K extends string>(kind: K) => ({ v: z.literal(1), kind: z.literal(kind) });

/** Largest amount taken: ten times the whole macrobudget is far past any municipality. */
export const MAX_CENTS = 100_000_000_000 * 100;
export const cents = z.int().min(-MAX_CENTS).max(MAX_CENTS);

/** CBS code, or the id of a region. */
export const wie = z.string().max(20);
export const year = z.int().min(1990).max(2099);
/** null: the latest year with figures. */
export const jaar = year.nullable();
/** More figures than a card takes: from which one on. */
export const vanaf = z.int().nonnegative().default(0);
export const recordId = z.string().max(500);
