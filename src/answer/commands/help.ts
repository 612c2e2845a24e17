import { messageCard } from "../../cards/message-card.ts";
import { coveredYears } from "../../domain/vangnet/rules.ts";
import { answered } from "../answer.ts";
import { type Audience, command } from "../command.ts";
import { allCommands } from "./index.ts";

const AUDIENCE: Record<Audience, string> = {
  bestuur: "Voor bestuurders",
  beleid: "Voor beleid en control",
  secretariaat: "Voor het secretariaat",
  iedereen: "Voor iedereen",
};

export const help = command({
  kind: "help",
  answer: (_question, context) => {
    const { first, last } = coveredYears(context.published.regels);
    const helped = allCommands().flatMap(({ help: text }) => (text ? [text] : []));
    const groups = Object.entries(AUDIENCE).map(([audience, title]) => ({
      title,
      lines: helped
        .filter((text) => text.audience === audience)
        .map(({ title: about, examples }) => `${about}: ${examples.map(({ text }) => text).join(" · ")}`),
    }));
    return answered(
      messageCard(
        {
          title: "Wat ik voor u kan uitzoeken",
          paragraphs: [`Vragen over geld en de Participatiewet. Vangnet: de budgetjaren ${first} tot en met ${last}, voor elke gemeente.`],
        },
        {
          groups: groups.filter(({ lines }) => lines.length > 0),
          buttons: helped.flatMap(({ examples }) =>
            examples.flatMap(({ button, question }) => (button ? [{ title: button, question }] : [])),
          ),
          footnotes: [
            "Eigen cijfers in de vraag worden niet bewaard.",
            ...(context.conversation === "channel" ? ["In een kanaal hoor ik u alleen als u mij noemt met @."] : []),
          ],
        },
      ),
    );
  },
});
