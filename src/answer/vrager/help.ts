import { messageCard } from "../../cards/message-card.ts";
import { HELP } from "../../cards/texts/vrager.ts";
import { coveredYears } from "../../domain/vangnet/rules.ts";
import { readHelp, readTalk, readThanks } from "../../question/vrager/readers.ts";
import { help as shape } from "../../question/vrager/shapes.ts";
import { answered } from "../answer.ts";
import { command } from "../command.ts";
import { type AnswerContext, homeRegions } from "../context.ts";
import { sampleOf, standardSample } from "../examples.ts";
import type { Help, Sample, Scope } from "../help.ts";

/** So many examples of each group fit on a phone; the rest unfolds. */
const SHOWN = 1;

const SCOPE: Record<Exclude<AnswerContext["conversation"], "personal" | "terminal">, Scope> = { channel: "team", groupChat: "groupChat" };

/** What works in the personal chat only is no example in a conversation; the other way around it is one: there it works too. */
const isOffered = ({ menuScopes, audience }: Help, { conversation, asker }: AnswerContext): boolean =>
  (audience !== "redactie" || asker.role === "editor") &&
  (conversation === "personal" || conversation === "terminal" || menuScopes === undefined || menuScopes.includes(SCOPE[conversation]));

export const help = command({
  kind: "help",
  shape,
  sameForAll: true,
  readers: [readHelp, readTalk, readThanks],
  share: "in-words",
  isAside: true,
  help: {
    ...HELP.help,
    audience: "iedereen",
    examples: () => [{ text: "help", question: { v: 1, kind: "help" } }],
  },
  answer: (_question, context, notes) => {
    const { first, last } = coveredYears(context.published.regels);
    const helped = context.commands.help.filter((text) => isOffered(text, context));
    const [own] = homeRegions(context);
    const sample = own ? sampleOf(own, context) : standardSample(context);
    const groups = Object.entries(HELP.audience).flatMap(([audience, title]) => {
      const lines = helped.filter((text) => text.audience === audience).flatMap((text) => linesOf(text, sample));
      return lines.length > 0 ? [{ title, examples: lines.slice(0, SHOWN), more: lines.slice(SHOWN) }] : [];
    });
    return answered(
      messageCard(HELP.card(first, last), {
        notes,
        groups,
        footnotes: [HELP.ownFigures, ...(context.conversation === "channel" ? [HELP.inChannel] : [])],
      }),
    );
  },
});

/** The examples of one command, of the asker's own region: each can be pressed, the first says what it is. */
const linesOf = ({ title: about, examples }: Help, sample: Sample) =>
  examples(sample).map(({ text, question }, at) => ({ button: { title: text, question }, ...(at === 0 && { explanation: about }) }));
