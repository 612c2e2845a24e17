import type { Button } from "../../cards/card.ts";
import { messageCard } from "../../cards/message-card.ts";
import { HELP } from "../../cards/texts/vrager.ts";
import { coveredYears } from "../../domain/vangnet/rules.ts";
import { readHelp, readTalk, readThanks } from "../../question/vrager/readers.ts";
import { help as shape } from "../../question/vrager/shapes.ts";
import { answered } from "../answer.ts";
import { command } from "../command.ts";
import { type AnswerContext, homeRegions } from "../context.ts";
import { sampleOf, standardSample } from "../examples.ts";
import type { Audience, Help, Sample, Scope } from "../help.ts";

/** So many lines there are at first: the rest is a press away, by reader. */
const MOST_LINES = 8;

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
  answer: ({ voor }, context, notes) => {
    const helped = context.commands.help.filter((text) => isOffered(text, context));
    const [own] = homeRegions(context);
    const sample = own ? sampleOf(own, context) : standardSample(context);
    const audiences = Object.entries(HELP.audience).flatMap(([name, title]) => {
      const audience = name as Audience;
      const groups = helped.filter((text) => text.audience === audience).flatMap((text) => groupOf(text, sample));
      return groups.length > 0 ? [{ audience, title, groups }] : [];
    });
    const asked = audiences.find(({ audience }) => audience === voor);
    if (asked) return answered(messageCard({ title: asked.title, paragraphs: [] }, { notes, groups: asked.groups, buttons: [BACK] }));
    const { first, last } = coveredYears(context.published.regels);
    return answered(
      messageCard(HELP.card(first, last), {
        notes,
        groups: audiences.map(({ title, groups }, at) => ({
          title,
          examples: groups.slice(0, linesFor(at, audiences.length)).flatMap(firstLine),
        })),
        buttons: audiences.map(({ audience, title }) => ({ title: HELP.all(title), question: { v: 1, kind: "help", voor: audience } })),
        footnotes: [HELP.ownFigures, ...(context.conversation === "channel" ? [HELP.inChannel] : [])],
      }),
    );
  },
});

/** The lines there are, dealt out: the first readers have one more where it does not come out even. */
const linesFor = (at: number, readers: number): number => Math.floor(MOST_LINES / readers) + (at < MOST_LINES % readers ? 1 : 0);

const BACK: Button = { title: HELP.short, question: { v: 1, kind: "help" } };

/** The examples of one command under what it is for, of the asker's own region; none where it has nothing to say of that. */
function groupOf({ title, examples }: Help, sample: Sample): { title: string; examples: { button: Button }[] }[] {
  const lines = examples(sample).map(({ text, question }) => ({ button: { title: text, question } }));
  return lines.length > 0 ? [{ title, examples: lines }] : [];
}

const firstLine = ({ title, examples }: ReturnType<typeof groupOf>[number]) =>
  examples.slice(0, 1).map((line) => ({ ...line, explanation: title }));
