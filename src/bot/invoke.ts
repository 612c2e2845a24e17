import { type Activity, ActivityTypes, type TurnContext } from "botbuilder";
import { z } from "zod";
import type { Answer } from "../answer/answer.ts";
import { readPress } from "../answer/respond.ts";
import { answerSearch, NOTHING_FOUND } from "../answer/search.ts";
import { inTime } from "../time/in-time.ts";
import { log, reasonOf } from "./log.ts";
import { CARD_TYPE, toActivity } from "./outgoing.ts";
import { toldPersonally } from "./personally.ts";
import { personOf } from "./places.ts";
import { reply } from "./reply.ts";
import { contextOf, respond } from "./respond.ts";
import type { Services } from "./services.ts";

/** Teams waits for the answer to a press, but not long. */
const PATIENCE_MS = 4_000;
const MESSAGE_TYPE = "application/vnd.microsoft.activity.message";
const FAILED = "Er ging iets mis. De kaart is gebleven zoals zij was, ook wat u invulde. Probeer het nog eens";

/** What Teams waits for: a pressed button, or a search while somebody writes a message. */
export async function respondToInvoke(turn: TurnContext, services: Services): Promise<void> {
  await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value: await invokeResponse(turn, services) });
}

async function invokeResponse(turn: TurnContext, services: Services): Promise<{ status: number; body?: object }> {
  const { name, value } = turn.activity;
  if (name === "adaptiveCard/action") return { status: 200, body: { statusCode: 200, ...(await pressed(turn, services)) } };
  if (name === "composeExtension/query") return { status: 200, body: { composeExtension: await found(turn.activity, value, services) } };
  return { status: 501 };
}

/** On an answer the card is replaced; a post stays as it is for everybody, and who pressed gets an answer apart. */
async function pressed(turn: TurnContext, services: Services): Promise<{ type: string; value: unknown }> {
  const { activity } = turn;
  const { action } = activity.value ?? {};
  const isOnPost = action?.verb === OWN;
  const answer = await respond(turn, services, (context) => readPress(action?.data, context), isOnPost ? "own-chat" : "here");
  // What stands there, and what was filled in, is worth more than the news that it failed.
  if (answer.outcome === "failure") return { type: MESSAGE_TYPE, value: FAILED };
  if (!isOnPost) return { type: CARD_TYPE, value: answer.cards[0].content };
  const told = await inTime(answerApart(turn, answer, services), PATIENCE_MS, services.clock);
  return { type: MESSAGE_TYPE, value: told?.value ?? "Het antwoord komt eraan, in uw chat met mij" };
}

/** The answer in the reader's own chat, or else in the thread of the post; says where it is. */
async function answerApart(turn: TurnContext, answer: Answer, services: Services): Promise<string> {
  if (await toldPersonally(personOf(turn.activity), answer.cards[0], services)) return "Het antwoord staat in uw chat met mij";
  await reply(turn, toActivity(answer), services);
  return "Het antwoord staat in deze draad";
}

/** The verb of buttons on a post (docs/decisions/0008). */
const OWN = "eigen";

/** The results of a search as Teams lists them, each with the card that goes into the message. */
async function found(activity: Activity, value: unknown, services: Services): Promise<object> {
  try {
    const results = answerSearch(searchText(value), await contextOf(activity, services));
    if (results.length === 0) return { type: "message", text: NOTHING_FOUND };
    const attachments = results.map(({ title, text, card }) => ({
      contentType: CARD_TYPE,
      content: card.content,
      preview: { contentType: "application/vnd.microsoft.card.thumbnail", content: { title, text } },
    }));
    return { type: "result", attachmentLayout: "list", attachments };
  } catch (error) {
    log("search-failed", { reason: reasonOf(error) });
    return { type: "message", text: "Zoeken lukt nu niet. Probeer het nog eens." };
  }
}

const query = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string().optional(), value: z.string().catch("") })).catch([]),
});

/** What was typed in the search box; empty when it has just been opened. Not every client names its parameter. */
function searchText(value: unknown): string {
  const [first] = query.safeParse(value).data?.parameters ?? [];
  return !first || first.name === "initialRun" ? "" : first.value;
}
