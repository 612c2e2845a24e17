import { messageCard } from "../../cards/message-card.ts";
import { GREETING } from "../../cards/texts/vrager.ts";
import { type Answer, answered } from "../answer.ts";
import type { AnswerContext } from "../context.ts";
import { exampleButtons, standardSample } from "../examples.ts";

/** The first words after an install, to who did it. */
export function greeting(context: AnswerContext): Answer {
  const { place } = context;
  const scope = place?.scope ?? "personal";
  const sample = standardSample(context);
  const hints = {
    personal: [GREETING.inChat(sample)],
    groupChat: [GREETING.mention(sample)],
    channel: GREETING.inTeam(place?.team?.name, sample),
  }[scope];
  return answered(
    messageCard(
      { title: GREETING.title, paragraphs: [GREETING.what, ...hints] },
      { buttons: exampleButtons(context), footnotes: [GREETING.foot] },
    ),
  );
}
