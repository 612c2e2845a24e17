import { capital } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { INVOER } from "../../cards/texts/invoer/invoer.ts";
import { type Answer, refused } from "../answer.ts";
import { type AnswerContext, isAlone } from "../context.ts";

/** Why figures of a municipality, or of none in particular, may not be entered here by who asks; undefined when they may. The refusal is counted. */
export function refusedEntry(gemeente: string | undefined, context: AnswerContext): Answer | undefined {
  const { asker, conversation, editors, contact, names } = context;
  if (!isAlone(conversation)) return refused(messageCard(INVOER.notHere));
  if (gemeente === undefined ? editors.isEditor(asker) : editors.mayEdit(asker, gemeente)) return undefined;
  const whom = editors.whomToAsk() ?? contact;
  return {
    ...refused(messageCard(INVOER.notAnEditor(gemeente === undefined ? undefined : names.nameOf(gemeente), capital(whom)))),
    miss: REFUSED,
  };
}

/** Under which name a refusal is counted. */
const REFUSED = "invoer-geweigerd";

/** What stands on every card of entering, where it is development and everybody may. */
export const editorNotes = ({ editors }: AnswerContext): string[] => (editors.isForEverybody ? [INVOER.forEverybody] : []);
