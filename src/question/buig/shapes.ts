import { z } from "zod";
import { jaar, named, wie } from "../shape.ts";

/** Budget, spending and saldo of one municipality; `nadruk` is what was asked for. */
export const buig = z.strictObject({
  ...named("buig"),
  wie: wie.nullable(),
  jaar,
  nadruk: z.enum(["budget", "uitgaven", "saldo", "resultaat"]),
});

/** A region's table, sorted by what was asked; nobody named: the asker's region. */
export const overzicht = z.strictObject({
  ...named("overzicht"),
  wie: wie.nullable(),
  jaar,
  sorteer: z.enum(["naam", "budget", "uitgaven", "saldo", "tekort"]),
  oplopend: z.boolean().optional(),
});

/** A region in one card that stands alone: for a channel. */
export const samenvatting = z.strictObject({ ...named("samenvatting"), wie: wie.nullable(), jaar });

/** As many as stand side by side on a card. */
export const MOST_COMPARED = 12;
export const vergelijk = z.strictObject({ ...named("vergelijk"), wie: z.array(wie).min(2).max(MOST_COMPARED), jaar });

declare module "../question.ts" {
  interface Questions {
    buig: z.infer<typeof buig>;
    overzicht: z.infer<typeof overzicht>;
    samenvatting: z.infer<typeof samenvatting>;
    vergelijk: z.infer<typeof vergelijk>;
  }
}
