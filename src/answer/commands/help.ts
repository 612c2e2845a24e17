import { messageCard } from "../../cards/message-card.ts";
import { coveredYears } from "../../domain/vangnet/rules.ts";
import { answered } from "../answer.ts";
import type { Command } from "../command.ts";
import { COMMANDS } from "./index.ts";

export const help: Command<"help"> = {
  kind: "help",
  answer: (_question, context) => {
    const { first, last } = coveredYears(context.published.regels);
    const helped = COMMANDS.flatMap(({ help: text }) => (text ? [text] : []));
    return answered(
      messageCard(
        {
          title: "Wat ik voor u kan uitzoeken",
          paragraphs: [
            `Of een gemeente recht heeft op een vangnetuitkering, hoeveel, en waarom. Voor de budgetjaren ${first} tot en met ${last}.`,
          ],
        },
        {
          groups: helped.map(({ title, examples }) => ({ title, lines: examples.map(({ text }) => text) })),
          buttons: helped.flatMap(({ examples }) => examples.map(({ button, question }) => ({ title: button, question }))),
          footnotes: [
            "U kunt eigen cijfers in de vraag zetten: budget, uitgaven, tekort, resultaat, lasten, baten. Die worden niet bewaard.",
            ...(context.conversation === "channel" ? ["In een kanaal hoor ik u alleen als u mij noemt met @."] : []),
          ],
        },
      ),
    );
  },
};
