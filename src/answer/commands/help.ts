import { messageCard } from "../../cards/message-card.ts";
import { coveredYears } from "../../domain/vangnet/rules.ts";
import { answered } from "../answer.ts";
import { type Audience, command, type Help, type Scope } from "../command.ts";
import type { AnswerContext } from "../context.ts";

const AUDIENCE: Record<Audience, string> = {
  bestuur: "Voor bestuurders",
  beleid: "Voor beleid en control",
  secretariaat: "Voor het secretariaat",
  iedereen: "Voor iedereen",
};

/** So many examples of each group fit on a phone; the rest unfolds. */
const SHOWN = 1;

const SCOPE: Record<Exclude<AnswerContext["conversation"], "personal" | "terminal">, Scope> = { channel: "team", groupChat: "groupChat" };

/** What works in the personal chat only is no example in a conversation; the other way around it is one: there it works too. */
const isOffered = ({ menuScopes }: Help, { conversation }: AnswerContext): boolean =>
  conversation === "personal" || conversation === "terminal" || menuScopes === undefined || menuScopes.includes(SCOPE[conversation]);

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
    const helped = commands.flatMap(({ help: text }) => (text && isOffered(text, context) ? [text] : []));
    const groups = Object.entries(AUDIENCE).flatMap(([audience, title]) => {
      const lines = helped
        .filter((text) => text.audience === audience)
        .flatMap(({ title: about, examples }) =>
          examples.map(({ text, question }, at) => ({ button: { title: text, question }, ...(at === 0 && { explanation: about }) })),
        );
      return lines.length > 0 ? [{ title, examples: lines.slice(0, SHOWN), more: lines.slice(SHOWN) }] : [];
    });
    return answered(
      messageCard(
        {
          title: "Wat ik voor u kan uitzoeken",
          paragraphs: [`Geld en de Participatiewet. Vangnet: ${first} tot en met ${last}, voor elke gemeente.`],
        },
        {
          notes,
          groups,
          footnotes: [
            "Eigen cijfers bewaar ik alleen als u ze plaatst.",
            ...(context.conversation === "channel" ? ["In een kanaal hoor ik alleen wat mij met @ noemt."] : []),
          ],
        },
      ),
    );
  },
});
