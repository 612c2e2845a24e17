import { z } from "zod";
import { isIsoDay } from "../domain/dates.ts";
import { rooster } from "../time/rooster.ts";
import { jaar, named, wie } from "./shape.ts";

/** The shapes of questions about posts and subscriptions. */

const wat = z.enum(["samenvatting", "termijnen", "wijzigingen"]);

/** A subscription in the conversation where it is asked; without a schedule the figures or dates decide the moment. */
export const abonneer = z.strictObject({
  ...named("abonneer"),
  wat,
  /** Of a summary: the region and the year (null: the latest with figures at that time). */
  wie: wie.optional(),
  jaar: jaar.optional(),
  rooster: rooster.optional(),
});
export const recordId = z.string().max(500);
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

/** What became of a post. */
export const geplaatst = z.strictObject({ ...named("geplaatst"), post: recordId });
/** Send again a post of which it is not known whether it arrived, or that failed. */
export const opnieuw = z.strictObject({ ...named("opnieuw"), post: recordId });
/** An uncertain post did arrive: somebody saw it. */
export const aangekomen = z.strictObject({ ...named("aangekomen"), post: recordId });
/** The posts of this conversation, or in a personal chat those that the asker made. */
export const berichten = z.strictObject({ ...named("berichten") });

/** Dates that come near: those that are 60, 30, 7 or 1 days away on this day. */
export const herinnering = z.strictObject({ ...named("herinnering"), dag: z.string().refine(isIsoDay) });
/** Figures that are no longer what was shown in a channel. */
export const gewijzigd = z.strictObject({
  ...named("gewijzigd"),
  cijfers: z.array(z.strictObject({ cijfer: z.string(), was: z.string(), is: z.string() })),
});
/** Subscriptions that ended because their place is gone, for who made them. */
export const afgelopen = z.strictObject({ ...named("afgelopen"), ids: z.array(recordId).min(1).max(1_000) });
