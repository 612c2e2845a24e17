import { messageCard } from "../cards/message-card.ts";
import { type Answer, answered } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { exampleButtons } from "./examples.ts";

const WHAT = "Ik reken uit of een gemeente recht heeft op een vangnetuitkering, hoeveel, en waarom. Met bronnen.";
const MENTION = "Noem mij met @ en stel uw vraag. Bijvoorbeeld: @Vangnetwijzer vangnet Gemert-Bakel 2020.";

/** The first words after an install, to who did it. */
export function greeting({ place }: AnswerContext): Answer {
  const scope = place?.scope ?? "personal";
  const hints = scope === "channel" ? teamHints(place?.team?.name) : [scope === "personal" ? OWN_CHAT : MENTION];
  return answered(
    messageCard(
      { title: "Vangnetwijzer", paragraphs: [WHAT, ...hints] },
      { buttons: exampleButtons(), footnotes: ["Een rekenhulp, geen besluit."] },
    ),
  );
}

const OWN_CHAT = "Typ bijvoorbeeld: vangnet Gemert-Bakel 2020.";

const teamHints = (team: string | undefined): string[] => [
  `U voegde mij toe aan ${team ? `het team ${team}` : "een team"}. In een kanaal hoor ik alleen wat mij noemt: typ @Vangnetwijzer en uw vraag.`,
  "Elke week een overzicht in een kanaal? Typ daar: @Vangnetwijzer abonneer samenvatting elke maandag 9:00.",
  "Eén keer iets plaatsen? Typ hier: plaats samenvatting 2020.",
];
