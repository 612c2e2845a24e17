import { messageCard } from "../../cards/message-card.ts";
import type { AskableQuestion } from "../../question/question.ts";
import { vangnetQuestion } from "../../question/question.ts";
import type { Snapshot } from "../../store/store.ts";
import { type Answer, answered, refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { publishedRows } from "../rows.ts";
import { troubleAnswer } from "../trouble.ts";

/** The key under which a person's own municipality is kept. */
const OWN_GEMEENTE = "gemeente";

/** The municipality that a person last told to be his own; undefined when none or forgotten. */
export const ownGemeenteOf = (kept: Snapshot, actor: string): string | undefined =>
  kept
    .of("preference")
    .filter((record) => record.actor === actor && record.data.key === OWN_GEMEENTE)
    .at(-1)?.data.value || undefined;

/** "mijn gemeente is Deurne", "vergeet mijn gemeente". */
export const eigenGemeente = command({
  kind: "eigen-gemeente",
  help: {
    audience: "iedereen",
    title: "Uw eigen gemeente",
    menu: "Set your own municipality",
    examples: [
      { text: "mijn gemeente is Deurne", question: { v: 1, kind: "eigen-gemeente", wie: "GM0762" } },
      { text: "halen wij het vangnet?", question: vangnetQuestion() },
    ],
  },
  answer: ({ wie, daarna }, context, notes, commands) => {
    if (wie !== null && context.names.membersOf(wie)) return noGemeente(wie, daarna, context, notes);
    if (wie === null)
      return {
        ...answered(messageCard({ title: "Uw gemeente is vergeten", paragraphs: ["Noem voortaan de gemeente in de vraag."] }, { notes })),
        effects: [{ kind: "forget", actor: context.asker.id }],
      };
    if (!context.names.exists(wie)) return troubleAnswer({ kind: "unknown-name", typed: wie, choices: [] }, context);
    const effects = [
      { kind: "store", record: { kind: "preference", actor: context.asker.id, data: { key: OWN_GEMEENTE, value: wie } } } as const,
    ];
    const name = context.names.nameOf(wie);
    const remembered = `Onthouden: uw gemeente is ${name}. Anders? Typ “vergeet mijn gemeente”`;
    if (daarna) {
      const { lastQuestion: _, ...rest } = context;
      const next = commands.answer(daarna, { ...rest, ownGemeente: wie }, [...notes, remembered]);
      return { ...next, effects: [...next.effects, ...effects] };
    }
    const card = messageCard(
      { title: `Uw gemeente is ${name}`, paragraphs: ["Dat onthoud ik voor u. Vraag nu bijvoorbeeld: halen wij het vangnet?"] },
      {
        notes,
        buttons: [
          { title: "Halen wij het vangnet?", question: vangnetQuestion({ wie }) },
          ...(publishedRows(context, { subject: name }).length > 0
            ? [{ title: "Kerncijfers", question: { v: 1, kind: "kerncijfers", wie, vanaf: 0 } as const }]
            : []),
        ],
        footnotes: ["Vergeten? Typ: vergeet mijn gemeente."],
      },
    );
    return { ...answered(card), effects };
  },
});

/** A region is asked back for one of its municipalities. */
const noGemeente = (regio: string, daarna: AskableQuestion | undefined, context: AnswerContext, notes: string[]): Answer =>
  refused(
    messageCard(
      {
        title: `${context.names.nameOf(regio)} is een regio, geen gemeente`,
        paragraphs: ["Kies uw gemeente. Of noem de regio in de vraag zelf."],
      },
      {
        notes,
        buttons: (context.names.membersOf(regio) ?? []).map((wie) => ({
          title: context.names.nameOf(wie),
          question: { v: 1, kind: "eigen-gemeente", wie, ...(daarna && { daarna }) },
        })),
      },
    ),
  );
