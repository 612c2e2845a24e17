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
  answer: ({ wis }, context, notes) => {
    if (wis)
      return {
        ...answered(
          messageCard(
            {
              title: "Uw gegevens zijn gewist",
              paragraphs: [
                "Uw gemeente en uw laatste vraag zijn verwijderd. De abonnementen in uw persoonlijke chat met mij zijn gestopt.",
                "Wat u in kanalen liet plaatsen blijft, zonder uw naam bij mij; wat daar al staat, kan ik niet weghalen. Abonnementen in een kanaal lopen door, tot iemand daar ze stopt.",
                "Wel blijft bewaard dat een bericht is beantwoord en in welke gesprekken ik ben toegevoegd, zonder uw naam of tekst.",
              ],
            },
            { notes },
          ),
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
            "Uw vragen en eigen cijfers sla ik niet op, behalve wat u laat plaatsen. Uw laatste vraag, met de eigen cijfers daarin, blijft hoogstens een half uur in het geheugen. Zo begrijp ik vervolgvragen als “en Deurne?”.",
          ],
        },
        {
          notes,
          groups: [
            {
              title: "Verder",
              lines: [
                "Dat een bericht is beantwoord (nummers van gesprek en bericht, zonder tekst), zodat u geen antwoord dubbel krijgt.",
                "In welke gesprekken ik ben toegevoegd.",
                "Wat u liet plaatsen en waarop u zich abonneerde: de vraag, met eigen cijfers die erin stonden, de plek, uw naam en hoe het ging.",
              ],
            },
          ],
          buttons: [{ title: "Wis mijn gegevens", question: { v: 1, kind: "privacy", wis: true } }],
        },
      ),
    );
  },
});
