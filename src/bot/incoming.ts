import { z } from "zod";

/** What may be absent; null says the same. */
const maybe = <T extends z.ZodType>(shape: T) => shape.nullish().transform((given) => given ?? undefined);

/** Nice to have: of another shape it is left out. */
const niceToHave = z.string().max(300).optional().catch(undefined);

const word = z.string().max(100);

/** It becomes part of an address: half a character cannot. */
const id = z
  .string()
  .min(1)
  .max(2_000)
  .refine((given) => given.isWellFormed());

const serviceUrl = z
  .string()
  .max(2_000)
  .regex(/^https?:\/\/\S+$/)
  .refine((given) => URL.canParse(given));

const withName = z.object({ id, name: niceToHave });

/** All that is read of an incoming activity; what is not named here goes no further. */
const incoming = z.object({
  type: word.min(1),
  id: maybe(id),
  channelId: word.min(1),
  serviceUrl,
  /** When it was sent, or edited. */
  timestamp: maybe(word),
  /** For the way back: the language, and whether answers are wanted in the response. */
  locale: niceToHave,
  deliveryMode: niceToHave,
  from: z.object({ id, aadObjectId: maybe(id), name: niceToHave }),
  conversation: z.object({
    id,
    conversationType: maybe(word),
    isGroup: maybe(z.boolean()),
    name: niceToHave,
    tenantId: niceToHave,
  }),
  recipient: withName,
  channelData: maybe(
    z.object({
      team: maybe(withName.extend({ aadGroupId: niceToHave })),
      channel: maybe(withName),
      tenant: z.object({ id: word }).optional().catch(undefined),
      eventType: niceToHave,
    }),
  ),
  text: maybe(z.string().max(50_000)),
  attachments: z
    .array(
      z.object({
        contentType: niceToHave,
        name: niceToHave,
        content: z
          .object({ downloadUrl: z.string().max(4_000) })
          .optional()
          .catch(undefined),
      }),
    )
    .optional()
    .catch(undefined),
  /** Of an install: what happened to it. */
  action: maybe(word),
  /** Of an invoke: what is asked. */
  name: maybe(word),
  /** What a button or a search carries: read where its shape is known, and no larger than the body may be. */
  value: z.unknown().optional(),
});

/** An activity from Teams, checked. */
export type Incoming = z.infer<typeof incoming>;

/** The activity in a body, or why there is none: that names places, never contents. */
export function readIncoming(body: unknown): { activity: Incoming } | { reason: string } {
  const parsed = incoming.safeParse(body);
  if (parsed.success) return { activity: parsed.data };
  const [issue] = parsed.error.issues;
  return { reason: `${issue?.path.join(".") || "body"}: ${issue?.code ?? "invalid"}` };
}
