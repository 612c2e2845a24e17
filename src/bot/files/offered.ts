import { extname } from "node:path";
import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import { answerQuestion } from "../../answer/respond.ts";
import { messageCard } from "../../cards/message-card.ts";
import { FILES } from "../../cards/texts/export/files.ts";
import { contextOf } from "../context.ts";
import { log, reasonOf } from "../log.ts";
import { CONSENT_TYPE, INFO_TYPE } from "../said/content-types.ts";
import { cardMessage, type Message } from "../said/outgoing.ts";
import { reply } from "../said/reply.ts";
import type { Services } from "../services.ts";
import type { InvokeResponse, Turn } from "../turn.ts";
import { FileError } from "./port.ts";

type File = NonNullable<Answer["file"]>;

/** Asks whether a file may be put among the files of who asked for it: what Teams wants before anything is sent. */
export async function consentMessage({ name, make, asked }: File): Promise<Message> {
  const { length } = await make();
  const context = { vraag: asked };
  const content = { description: FILES.consent, sizeInBytes: length, acceptContext: context, declineContext: context };
  return { type: "message", summary: FILES.consentFor(name), attachments: [{ contentType: CONSENT_TYPE, name, content }] };
}

/** What comes back on the consent card. */
const consent = z.object({
  action: z.enum(["accept", "decline"]),
  context: z.object({ vraag: z.unknown() }),
  uploadInfo: z
    .object({ uploadUrl: z.string(), contentUrl: z.string(), name: z.string(), uniqueId: z.string(), fileType: z.string().optional() })
    .optional(),
});

/** The answer is made again and uploaded, or it is said that nothing was sent. */
export async function respondToConsent(turn: Turn, services: Services): Promise<InvokeResponse> {
  const given = consent.safeParse(turn.activity.value).data;
  const message = given ? await outcomeOf(given, turn, services) : cardMessage(messageCard(FILES.outdated));
  await reply(turn, message, services);
  return { status: 200 };
}

async function outcomeOf(
  { action, context: { vraag }, uploadInfo }: z.infer<typeof consent>,
  turn: Turn,
  services: Services,
): Promise<Message> {
  if (action === "decline") return cardMessage(messageCard(FILES.declined));
  const context = await contextOf(turn.activity, services);
  const question = context.grammar.readQuestion(vraag);
  const file = question && context.commands.isAskable(question) ? answerQuestion(question, context).file : undefined;
  if (!file || !uploadInfo) return cardMessage(messageCard(FILES.outdated));
  try {
    await services.files.upload(uploadInfo.uploadUrl, await file.make());
    const { uniqueId, fileType = extname(file.name).slice(1), contentUrl, name } = uploadInfo;
    const attachment = { contentType: INFO_TYPE, contentUrl, name, content: { uniqueId, fileType } };
    return { type: "message", summary: FILES.sent(name), attachments: [attachment] };
  } catch (error) {
    log("file-not-sent", { failure: error instanceof FileError ? error.failure : "unknown", reason: reasonOf(error) });
    return cardMessage(messageCard(FILES.notSent));
  }
}
