import { z } from "zod";
import { rooster } from "../../time/rooster.ts";
import { afstand } from "../prognose/signaal.ts";
import { jaar, named, recordId, wie } from "../shape.ts";

export const SUBJECTS = ["samenvatting", "prognose", "signaal", "termijnen", "wijzigingen"] as const;
const wat = z.enum(SUBJECTS);
/** What one can subscribe to. */
export type Subject = z.infer<typeof wat>;

/** A subscription in the conversation where it is asked; without a schedule the figures or dates decide the moment. */
export const abonneer = z.strictObject({
  ...named("abonneer"),
  wat,
  /** Whose: a region, of an expectation or a signal a municipality too (absent: the asker's region). */
  wie: wie.optional(),
  /** Of a summary or an expectation: the year (null: the latest at that time). */
  jaar: jaar.optional(),
  rooster: rooster.optional(),
  /** Of a summary or an expectation: only when its figures are others than the last time. */
  alleen: z.literal("wijziging").optional(),
  /** Of a signal: how near to a threshold is near (absent: as near as a card calls it). */
  afstand: afstand.optional(),
});
export type AbonneerQuestion = z.infer<typeof abonneer>;

/** A form to choose when a subscription posts. */
export const vastMoment = z.strictObject({
  ...named("vast-moment"),
  vraag: abonneer,
  /** The time that was named. */
  tijd: z.string().max(5).optional(),
});
export type VastMomentQuestion = z.infer<typeof vastMoment>;

export const abonnementen = z.strictObject({ ...named("abonnementen") });
/** One subscription: its confirmation. */
export const abonnement = z.strictObject({ ...named("abonnement"), id: recordId });
/** By its number in this conversation, its subject or its id; none of these: the only one. */
export const stopAbonnement = z.strictObject({
  ...named("stop-abonnement"),
  nummer: z.int().positive().max(100_000).optional(),
  wat: wat.optional(),
  /** More was said than is understood: which one is asked back, always. */
  kies: z.literal(true).optional(),
  id: recordId.optional(),
});

/** Figures that are no longer what was shown in a channel. */
export const gewijzigd = z.strictObject({
  ...named("gewijzigd"),
  cijfers: z.array(z.strictObject({ cijfer: z.string(), was: z.string(), is: z.string() })),
});
/** Subscriptions that ended because their place is gone, for who made them. */
export const afgelopen = z.strictObject({ ...named("afgelopen"), ids: z.array(recordId).min(1).max(1_000) });

declare module "../question.ts" {
  interface Questions {
    abonneer: AbonneerQuestion;
    "vast-moment": VastMomentQuestion;
    abonnementen: z.infer<typeof abonnementen>;
    abonnement: z.infer<typeof abonnement>;
    "stop-abonnement": z.infer<typeof stopAbonnement>;
    gewijzigd: z.infer<typeof gewijzigd>;
    afgelopen: z.infer<typeof afgelopen>;
  }
}
