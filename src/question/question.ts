import { z } from "zod";
import { isIsoDay } from "../domain/dates.ts";
import {
  aangekomen,
  abonneer,
  abonnement,
  abonnementen,
  afgelopen,
  berichten,
  geplaatst,
  gewijzigd,
  herinnering,
  opnieuw,
  recordId,
  stopAbonnement,
} from "./post-shapes.ts";
import { jaar, named, wie, year } from "./shape.ts";

/**
 * A question is data: text, buttons, forms and the terminal all produce this one shape.
 * Amounts are whole cents as JSON numbers (exact up to 90 biljoen euro).
 */

/** Largest amount taken: ten times the whole macrobudget is far past any municipality. */
export const MAX_CENTS = 100_000_000_000 * 100;

/** More than the whole country. */
export const MAX_INWONERS = 20_000_000;

const cents = z.int().min(-MAX_CENTS).max(MAX_CENTS);

/** Own figures for one year; `resultaat` negative is a tekort. */
const ownFigures = z.strictObject({
  budget: cents.positive().optional(),
  uitgaven: cents.nonnegative().optional(),
  /** With `uitgaven`: the upper end of a range. */
  uitgavenTot: cents.nonnegative().optional(),
  lasten: cents.nonnegative().optional(),
  baten: cents.nonnegative().optional(),
  onrechtmatig: cents.nonnegative().optional(),
  resultaat: cents.optional(),
});

const vangnet = z.strictObject({
  v: z.literal(1),
  kind: z.literal("vangnet"),
  /** CBS code, or the id of a region; null: the asker's own, if known. */
  wie: z.string().max(20).nullable(),
  /** null: the latest year with figures. */
  jaar: year.nullable(),
  /** By year; "t" is the year of the question itself while that is still to be found. */
  eigen: z.record(z.string().regex(/^(t|(19|20)\d{2})$/), ownFigures).default({}),
  inwoners: z.int().positive().max(MAX_INWONERS).optional(),
  verzoek: z.string().refine(isIsoDay).optional(),
  /** The asker said that no request was filed. */
  geenVerzoek: z.boolean().optional(),
  verklaring: z.boolean().optional(),
  eerder: z.boolean().optional(),
  aanvullend: z.boolean().optional(),
  /** The asker said that an unlikely amount is right. */
  bevestigd: z.boolean().optional(),
});

const help = z.strictObject({ v: z.literal(1), kind: z.literal("help") });

/** A form to complete a question: the figures, or which municipality and year. */
const formulier = z.strictObject({ v: z.literal(1), kind: z.literal("formulier"), velden: z.enum(["cijfers", "keuze"]), vraag: vangnet });

/** Budget, spending and saldo of one municipality; `nadruk` is what was asked for. */
const buig = z.strictObject({ ...named("buig"), wie: wie.nullable(), jaar, nadruk: z.enum(["budget", "uitgaven", "saldo", "resultaat"]) });

/** A region's table, sorted by what was asked. */
const overzicht = z.strictObject({
  ...named("overzicht"),
  wie,
  jaar,
  sorteer: z.enum(["naam", "budget", "uitgaven", "saldo", "tekort"]),
  oplopend: z.boolean().optional(),
});
/** A region in one card that stands alone: for a channel. */
const samenvatting = z.strictObject({ ...named("samenvatting"), wie, jaar });
const vergelijk = z.strictObject({ ...named("vergelijk"), wie: z.array(wie).min(2).max(7), jaar });
const kerncijfers = z.strictObject({ ...named("kerncijfers"), wie: wie.nullable(), vanaf: z.int().nonnegative().default(0) });

/** The share of one municipality under every key; the amount to share is optional. */
const aandeel = z.strictObject({ ...named("aandeel"), wie: wie.nullable(), cents: cents.positive().optional() });
/** An amount over all municipalities under one key; no key: the usual one. */
const verdeel = z.strictObject({ ...named("verdeel"), cents: cents.positive(), sleutel: z.string().max(40).optional() });
const sleutels = z.strictObject({ ...named("sleutels"), cents: cents.positive() });

/** Published figures on a topic, of somebody or some year when given. */
const onderwerp = z.strictObject({
  ...named("onderwerp"),
  onderwerp: z.string().max(60),
  wie: wie.optional(),
  jaar: year.optional(),
  vanaf: z.int().nonnegative().default(0),
});

const planning = z.strictObject({ ...named("planning"), jaar });
const maatregelen = z.strictObject({ ...named("maatregelen"), groep: z.string().max(40).optional() });
const scenario = z.strictObject({
  ...named("scenario"),
  welk: z.enum(["vso", "beschut", "plaatsingen", "krachtteam"]),
  /** The input that can be changed: fte, placements, or cents for the shortfall. */
  aantal: z.int().nonnegative().max(MAX_CENTS).optional(),
});
const stemmen = z.strictObject({ ...named("stemmen"), voor: z.array(wie).max(7) });
const trap = z.strictObject({ ...named("trap"), aantallen: z.array(z.int().positive().max(10_000_000)).max(60) });

const privacy = z.strictObject({ ...named("privacy"), wis: z.boolean().default(false) });
const bronnen = z.strictObject({ ...named("bronnen") });

const askable = [
  vangnet,
  buig,
  overzicht,
  samenvatting,
  vergelijk,
  kerncijfers,
  aandeel,
  verdeel,
  sleutels,
  onderwerp,
  planning,
  maatregelen,
  scenario,
  stemmen,
  trap,
  privacy,
  bronnen,
  help,
  formulier,
  abonneer,
  abonnementen,
  abonnement,
  stopAbonnement,
  geplaatst,
  opnieuw,
  aangekomen,
  berichten,
  herinnering,
  gewijzigd,
  afgelopen,
] as const;

/** Where the answer to another question comes from. */
const bron = z.strictObject({ ...named("bron"), vraag: z.discriminatedUnion("kind", askable) });

/** Which municipality is the asker's own (null: forget it), and the question that was waiting for it. */
const eigenGemeente = z.strictObject({
  ...named("eigen-gemeente"),
  wie: wie.nullable(),
  daarna: z.discriminatedUnion("kind", askable).optional(),
});

/** Post the answer to a question in a channel: first which one, then a preview, then the post. */
const plaats = z.strictObject({
  ...named("plaats"),
  vraag: z.discriminatedUnion("kind", [...askable, bron]),
  /** The channel as it was typed. */
  naar: z.string().max(200).optional(),
  /** The channel that was chosen. */
  kanaal: z.string().max(2_000).optional(),
  /** Agreed on the preview: the id that the post gets. */
  akkoord: recordId.optional(),
  /** Rather not. */
  nee: z.literal(true).optional(),
});

const question = z.discriminatedUnion("kind", [...askable, bron, eigenGemeente, plaats]);

export type OwnFigures = z.infer<typeof ownFigures>;
export type Question = z.infer<typeof question>;
export type QuestionOf<K extends Question["kind"]> = Extract<Question, { kind: K }>;
/** A question that can wait for another, or be asked the source of. */
export type AskableQuestion = z.infer<typeof bron>["vraag"];
export type VangnetQuestion = QuestionOf<"vangnet">;
export type PlaatsQuestion = QuestionOf<"plaats">;
export type FormulierQuestion = QuestionOf<"formulier">;

/** Reads a question that came from outside (a button, a form, the store); undefined when it is none, or of a version not known here. */
export const readQuestion = (value: unknown): Question | undefined => question.safeParse(value).data;

/** A vangnet question with nothing filled in but what is given. */
export const vangnetQuestion = (given: Partial<VangnetQuestion> = {}): VangnetQuestion => ({
  v: 1,
  kind: "vangnet",
  wie: null,
  jaar: null,
  eigen: {},
  ...given,
});
