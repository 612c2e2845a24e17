import { z } from "zod";

/** Nice to have: of another shape it is left out. */
const name = z.string().max(300).optional().catch(undefined);

/** What an incoming activity must have to be looked at. Everything else in it is let through as it is. */
const incoming = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(1_000).optional(),
  text: z.string().max(50_000).optional(),
  timestamp: z.string().max(100).optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: z.looseObject({ id: z.string().min(1).max(1_000), name }),
  conversation: z.looseObject({ id: z.string().min(1).max(2_000), conversationType: z.string().max(100).optional(), name, tenantId: name }),
  recipient: z.looseObject({ id: z.string().min(1).max(1_000) }),
});

export type Incoming = z.infer<typeof incoming>;

/** Undefined with the reason when the body is no activity. The reason names places, never contents. */
export function readIncoming(body: unknown): { activity: Incoming } | { reason: string } {
  const parsed = incoming.safeParse(body);
  if (parsed.success) return { activity: parsed.data };
  const [issue] = parsed.error.issues;
  return { reason: `${issue?.path.join(".") || "body"}: ${issue?.code ?? "invalid"}` };
}
