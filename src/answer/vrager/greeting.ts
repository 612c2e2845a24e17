import { messageCard } from "../../cards/message-card.ts";
import { GREETING } from "../../cards/texts/vrager.ts";
import { type Answer, answered } from "../answer.ts";
import { type AnswerContext, homeRegions } from "../context.ts";
import { exampleButtons, sampleOf, standardSample } from "../examples.ts";
import type { Sample } from "../help.ts";

/** The first words after an install, to who did it. */
export function greeting(context: AnswerContext): Answer {
  const { place } = context;
  const scope = place?.scope ?? "personal";
  const sample = ownSample(context);
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

/** Examples of the asker's own region, with his own municipality; of the standard one when that is not known. */
function ownSample(context: AnswerContext): Sample {
  const { ownGemeente: own, names } = context;
  const region = homeRegions(context).find(({ gemeenten }) => own !== undefined && gemeenten.includes(own));
  if (own === undefined || region === undefined) return standardSample(context);
  return { ...sampleOf(region, context), gemeente: { id: own, naam: names.nameOf(own) } };
}
