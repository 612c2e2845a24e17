import { z } from "zod";

/** What the shapes of questions have in common. */
export const named = <K extends string>(kind: K) => ({ v: z.literal(1), kind: z.literal(kind) });

/** CBS code, or the id of a region. */
export const wie = z.string().max(20);
export const year = z.int().min(1990).max(2099);
/** null: the latest year with figures. */
export const jaar = year.nullable();
