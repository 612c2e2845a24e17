import { z } from "zod";

/** How much is kept of what somebody writes beside a figure. */
export const LONGEST_SOURCE = 200;
export const LONGEST_REMARK = 200;

/** A value of one field: whole cents, a number, a day, a choice, or yes or no. */
export const waarde = z.strictObject({
  is: z.union([z.int(), z.string().max(60), z.boolean()]),
  /** Of an amount that was given rounded ("7,1 mln"): half its last digit, in cents. */
  marge: z.int().positive().optional(),
  /** Of an amount: how certain it is. */
  status: z.string().max(40).optional(),
  /** Of a prognosis: as of the end of which month, and who made it. */
  maand: z.int().min(1).max(12).optional(),
  maker: z.string().max(60).optional(),
});
export type Waarde = z.infer<typeof waarde>;
