import { messageCard } from "../../cards/message-card.ts";
import { answered } from "../answer.ts";
import { command } from "../command.ts";

/** "privacy": what is kept of the asker; on request it is removed. */
export const privacy = command({
  kind: "privacy",
  help: {
    audience: "iedereen",
    title: "Wat ik van u bewaar",
    examples: [{ text: "privacy", question: { v: 1, kind: "privacy", wis: false } }],
  },
  answer: ({ wis }, context) => {
    if (wis)
      return {
        ...answered(
          messageCard({
            title: "Uw gegevens zijn gewist",
            paragraphs: [
              "Uw gemeente is verwijderd. Er is nu niets meer van u bewaard dan dat een bericht is beantwoord, zonder de tekst.",
            ],
          }),
        ),
        effects: [{ kind: "forget", actor: context.asker.id }],
      };
    const own = context.ownGemeente ? context.names.nameOf(context.ownGemeente) : "niet bekend";
    return answered(
      messageCard(
        {
          title: "Wat ik van u bewaar",
          paragraphs: [
            `Uw gemeente: ${own}.`,
            "Uw vragen en eigen cijfers bewaar ik niet. De laatste vraag onthoud ik een half uur, voor vervolgvragen als “en Deurne?”.",
          ],
        },
        {
          groups: [
            {
              title: "Ook",
              lines: [
                "Dat een bericht is beantwoord (nummers van gesprek en bericht, zonder tekst), zodat u geen antwoord dubbel krijgt.",
                "In welke gesprekken ik ben toegevoegd, en door wie.",
              ],
            },
          ],
          buttons: [{ title: "Wis mijn gegevens", question: { v: 1, kind: "privacy", wis: true } }],
        },
      ),
    );
  },
});
