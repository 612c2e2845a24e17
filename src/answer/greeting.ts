import { messageCard } from "../cards/message-card.ts";
import { type Answer, answered } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { exampleButtons } from "./examples.ts";

/** The first words after an install; the install is stored. */
export function greeting({ conversation }: AnswerContext, conversationId: string): Answer {
  const scope = conversation === "channel" || conversation === "groupChat" ? conversation : "personal";
  const hint =
    scope === "personal"
      ? "Typ bijvoorbeeld: vangnet Gemert-Bakel 2020."
      : "Noem mij met @ en stel uw vraag. Bijvoorbeeld: @Vangnetwijzer vangnet Gemert-Bakel 2020.";
  const card = messageCard(
    {
      title: "Vangnetwijzer",
      paragraphs: ["Ik reken uit of een gemeente recht heeft op een vangnetuitkering, hoeveel, en waarom. Met bronnen.", hint],
    },
    { buttons: exampleButtons(), footnotes: ["Een rekenhulp, geen besluit."] },
  );
  return {
    ...answered(card),
    effects: [{ kind: "store", record: { kind: "install", actor: "systeem", data: { conversationId, scope, installed: true } } }],
  };
}
