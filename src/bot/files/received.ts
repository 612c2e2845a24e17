import { refused } from "../../answer/answer.ts";
import type { AnswerContext } from "../../answer/context.ts";
import type { Asked } from "../../answer/respond.ts";
import { messageCard } from "../../cards/message-card.ts";
import { FILES } from "../../cards/texts/export/files.ts";
import { readTables } from "../../sheets/read.ts";
import { turnIdOf } from "../context.ts";
import type { Incoming } from "../incoming.ts";
import { log } from "../log.ts";
import { askerOf, placeOf } from "../places.ts";
import { FILE_TYPE } from "../said/content-types.ts";
import type { Services } from "../services.ts";
import { FileError } from "./port.ts";

type Received = (context: AnswerContext) => Asked;

/** Fetches and reads the file of a message in a personal chat, if there is one: what is to be answered then. */
export async function receive(activity: Incoming, services: Services): Promise<Received | undefined> {
  const files = (activity.attachments ?? []).filter(({ contentType }) => contentType === FILE_TYPE);
  const [file, ...others] = files;
  if (!file || placeOf(activity).scope !== "personal") return undefined;
  const { id: person } = askerOf(activity);
  const id = `bestand|${turnIdOf(activity)}`;
  const notes = others.length > 0 ? [FILES.oneAtATime] : [];
  const asked: Received = () => ({ question: { v: 1, kind: "importeer", bestand: id }, notes });
  // Who may not enter anything hears that, and nothing is fetched.
  if (!services.world.editors.isEditor(askerOf(activity))) return asked;
  try {
    const bytes = await services.files.download(file.content?.downloadUrl ?? "");
    await services.shelf.put(person, id, { name: file.name ?? FILES.unnamed, read: await readTables(bytes) });
    return asked;
  } catch (error) {
    const failure = error instanceof FileError ? error.failure : "no-answer";
    log("file-not-fetched", { failure, reason: error instanceof Error ? error.message : String(error) });
    return () => ({ answer: refused(messageCard(FILES.notFetched(failure))) });
  }
}
