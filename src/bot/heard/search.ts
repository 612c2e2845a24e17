import { z } from "zod";
import { answerSearch, nothingFound } from "../../answer/berichten/search/search.ts";
import { SEARCH_FAILED } from "../../cards/texts/vrager.ts";
import { contextOf } from "../context.ts";
import { log, reasonOf } from "../log.ts";
import { CARD_TYPE, PREVIEW_TYPE } from "../said/content-types.ts";
import type { Services } from "../services.ts";
import type { Turn } from "../turn.ts";

/** The results of a search as Teams lists them, each with the card that goes into the message. */
export async function respondToSearch({ activity }: Turn, services: Services): Promise<object> {
  try {
    const results = answerSearch(searchText(activity.value), await contextOf(activity, services));
    if (results.length === 0) return { type: "message", text: nothingFound(services.world) };
    const attachments = results.map(({ title, text, card }) => ({
      contentType: CARD_TYPE,
      content: card.content,
      preview: { contentType: PREVIEW_TYPE, content: { title, text } },
    }));
    return { type: "result", attachmentLayout: "list", attachments };
  } catch (error) {
    log("search-failed", { reason: reasonOf(error) });
    return { type: "message", text: SEARCH_FAILED };
  }
}

const query = z.object({
  parameters: z.array(z.object({ name: z.string().optional(), value: z.string().catch("") })).catch([]),
});

/** What was typed in the search box; empty when it has just been opened. Not every client names its parameter. */
function searchText(value: unknown): string {
  const [first] = query.safeParse(value).data?.parameters ?? [];
  return !first || first.name === "initialRun" ? "" : first.value;
}
