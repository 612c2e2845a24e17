import { messageCard } from "../../cards/message-card.ts";
import { BUTTON, OWN } from "../../cards/texts/vrager.ts";
import type { Herindeling } from "../../data/shapes/gemeenten.ts";
import { knownRows } from "../../facts/rows.ts";
import type { PlainQuestion } from "../../question/question.ts";
import { vangnetQuestion } from "../../question/vangnet/shapes.ts";
import { readOwn } from "../../question/vrager/readers.ts";
import { eigenGemeente as shape } from "../../question/vrager/shapes.ts";
import type { Snapshot } from "../../store/store.ts";
import { type Answer, answered, refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { answerQuestion } from "../respond.ts";
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
  shape,
  isPersonal: true,
  readers: [readOwn],
  help: {
    ...OWN.help,
    audience: "iedereen",
    examples: ({ andere }) => [
      { text: `mijn gemeente is ${andere.naam}`, question: { v: 1, kind: "eigen-gemeente", wie: andere.id } },
      { text: "halen wij het vangnet?", question: vangnetQuestion() },
    ],
  },
  answer: ({ wie, daarna }, context, notes) => {
    if (wie === null) return forgotten(context, notes);
    if (context.names.membersOf(wie)) return noGemeente(wie, daarna, context, notes);
    const ended = context.published.herindelingen.get(wie);
    if (ended) return noLonger(ended, daarna, context, notes);
    if (!context.names.exists(wie)) return troubleAnswer({ kind: "unknown-name", typed: wie, choices: [] }, context);
    const record = { kind: "preference", actor: context.asker.id, data: { key: OWN_GEMEENTE, value: wie } } as const;
    const { effects, ...next } = daarna ? goneOn(daarna, wie, context, notes) : remembered(wie, context, notes);
    return { ...next, effects: [...effects, { kind: "store", record }] };
  },
});

const forgotten = ({ asker }: AnswerContext, notes: string[]): Answer => ({
  ...answered(messageCard(OWN.forgotten, { notes })),
  effects: [{ kind: "forget", actor: asker.id }],
});

/** The question that was waiting for it. */
function goneOn(daarna: PlainQuestion, wie: string, context: AnswerContext, notes: string[]): Answer {
  const { lastQuestion: _, ...rest } = context;
  return answerQuestion(daarna, { ...rest, ownGemeente: wie }, [...notes, OWN.remembered(context.names.nameOf(wie))]);
}

function remembered(wie: string, context: AnswerContext, notes: string[]): Answer {
  const name = context.names.nameOf(wie);
  const hasFigures = knownRows(context, { subject: name }).length > 0;
  return answered(
    messageCard(OWN.is(name), {
      notes,
      buttons: [
        { title: OWN.example, question: vangnetQuestion({ wie }) },
        ...(hasFigures ? [{ title: BUTTON.kerncijfers, question: { v: 1, kind: "kerncijfers", wie, vanaf: 0 } as const }] : []),
      ],
      footnotes: [OWN.forget],
    }),
  );
}

/** One that is no more is asked back for who took over. */
const noLonger = ({ naam, opvolgers }: Herindeling, daarna: PlainQuestion | undefined, { names }: AnswerContext, notes: string[]): Answer =>
  refused(
    messageCard(OWN.noLonger(naam), {
      notes,
      buttons: opvolgers.map((wie) => ({
        title: names.nameOf(wie),
        question: { v: 1, kind: "eigen-gemeente", wie, ...(daarna && { daarna }) },
      })),
    }),
  );

/** A region is asked back for one of its municipalities. */
const noGemeente = (regio: string, daarna: PlainQuestion | undefined, { names }: AnswerContext, notes: string[]): Answer =>
  refused(
    messageCard(OWN.isRegion(names.nameOf(regio)), {
      notes,
      buttons: (names.membersOf(regio) ?? []).map((wie) => ({
        title: names.nameOf(wie),
        question: { v: 1, kind: "eigen-gemeente", wie, ...(daarna && { daarna }) },
      })),
    }),
  );
