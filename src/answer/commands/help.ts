import { messageCard } from "../../cards/message-card.ts";
import { coveredYears } from "../../domain/vangnet/rules.ts";
import { answered } from "../answer.ts";
import { type Audience, command } from "../command.ts";

const AUDIENCE: Record<Audience, string> = {
  bestuur: "Voor bestuurders",
  beleid: "Voor beleid en control",
  secretariaat: "Voor het secretariaat",
  iedereen: "Voor iedereen",
};

export const help = command({
  kind: "help",
  help: {
    audience: "iedereen",
    title: "Wat u kunt vragen",
    menu: "What you can ask, with examples",
    examples: [{ text: "help", question: { v: 1, kind: "help" } }],
  },
  answer: (_question, context, notes, { list: commands }) => {
    const { first, last } = coveredYears(context.published.regels);
    const helped = commands.flatMap(({ help: text }) => (text ? [text] : []));
    const groups = Object.entries(AUDIENCE).map(([audience, title]) => ({
      title,
      examples: helped
        .filter((text) => text.audience === audience)
        .flatMap(({ title: about, examples }) =>
          examples.map(({ text, question }, at) => ({ button: { title: text, question }, ...(at === 0 && { explanation: about }) })),
        ),
    }));
    return answered(
      messageCard(
        {
          title: "Wat ik voor u kan uitzoeken",
          paragraphs: [`Vragen over geld en de Participatiewet. Vangnet: de budgetjaren ${first} tot en met ${last}, voor elke gemeente.`],
        },
        {
          notes,
          groups: groups.filter(({ examples }) => examples.length > 0),
          footnotes: [
            "Eigen cijfers in de vraag worden niet bewaard, behalve bij wat u in een kanaal plaatst.",
            ...(context.conversation === "channel" ? ["In een kanaal hoor ik u alleen als u mij noemt met @."] : []),
          ],
        },
      ),
    );
  },
});
