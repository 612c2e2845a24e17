import { messageCard } from "../../cards/message-card.ts";
import { barImage } from "../../cards/pictures/bar-image.ts";
import { type TableRow, tableCard } from "../../cards/table-card.ts";
import { PROGNOSE } from "../../cards/texts/prognose/prognose.ts";
import { TERUGBLIK } from "../../cards/texts/prognose/terugblik.ts";
import { type LookBack, type LookedBack, lookBack } from "../../facts/prognose/look-back.ts";
import { fromNumber } from "../../facts/prognose/year-data.ts";
import { readTerugblik } from "../../question/prognose/readers.ts";
import { terugblik as shape } from "../../question/prognose/shapes.ts";
import type { QuestionOf } from "../../question/question.ts";
import { type Answer, answered, askedBack } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { otherWhoOrYear } from "../follow.ts";
import { withGemeenteInYear } from "../gemeente.ts";
import { viewOf } from "../view.ts";

/** "hoe goed was de prognose Gemert-Bakel 2025": for each month what was expected then, and what came. */
export const terugblik = command({
  kind: "terugblik",
  shape,
  readers: [readTerugblik],
  share: "in-words",
  follow: otherWhoOrYear,
  answer: (question, context, notes) =>
    withGemeenteInYear(question, context, notes, (asked) => {
      const members = context.names.membersOf(asked.wie);
      return members ? whichMember(asked, members, context, notes) : lookedBack(asked, context, notes);
    }),
});

type Resolved = QuestionOf<"terugblik"> & { wie: string; jaar: number };

const whichMember = (question: Resolved, members: readonly string[], { names }: AnswerContext, notes: string[]): Answer =>
  askedBack(
    messageCard(TERUGBLIK.which, { notes, buttons: members.map((wie) => ({ title: names.nameOf(wie), question: { ...question, wie } })) }),
  );

function lookedBack({ wie, jaar }: Resolved, context: AnswerContext, notes: string[]): Answer {
  const name = context.names.nameOf(wie);
  const found = lookBack(context, wie, jaar, context.today);
  const { months, outcome } = found;
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return answered(messageCard(TERUGBLIK.none(name, jaar), { notes }));
  const scale = scaleOf(found);
  return answered(
    tableCard(
      {
        title: TERUGBLIK.title(name, jaar),
        lead: leadOf(found, first, last),
        blocks: [{ rows: months.map((month) => monthRow(month, outcome?.amount, scale)) }],
        paragraphs: [TERUGBLIK.picture(fromNumber(scale.from), fromNumber(scale.to), outcome !== undefined)],
        rows: [],
        remarks: [TERUGBLIK.basis],
        foot: TERUGBLIK.foot,
        buttons: [{ title: PROGNOSE.title(name, jaar), question: { v: 1, kind: "prognose", wie, jaar } }],
      },
      viewOf(context, notes),
    ),
  );
}

function leadOf({ months, outcome }: LookBack, first: LookedBack, last: LookedBack) {
  if (!outcome) return { value: TERUGBLIK.running, lines: [TERUGBLIK.moved(fromNumber(first.expected), fromNumber(last.expected))] };
  const { amount, isFinal } = outcome;
  const off = ({ expected }: LookedBack) => Math.abs(amount / expected - 1);
  const inside = months.filter(({ low, high }) => amount >= low && amount <= high).length;
  const average = months.reduce((sum, month) => sum + off(month), 0) / months.length;
  return {
    value: TERUGBLIK.lead(inside, months.length),
    lines: [TERUGBLIK.came(fromNumber(amount), isFinal), TERUGBLIK.mean(average, off(first), off(last))],
  };
}

/** All months on one scale, with a little room on both sides: from nought the ranges would be hardly seen. It is told where it begins. */
function scaleOf({ months, outcome }: LookBack): { from: number; to: number } {
  const all = [...months.flatMap(({ low, high }) => [low, high]), ...(outcome ? [outcome.amount] : [])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = (most - least) * 0.05 || most * 0.01;
  return { from: Math.floor((least - room) / ROUND) * ROUND, to: Math.ceil((most + room) / ROUND) * ROUND };
}
/** The ends of the scale are whole tens of thousands of euros. */
const ROUND = 10_000;

function monthRow(
  { month, expected, low, high, others }: LookedBack,
  outcome: number | undefined,
  { from, to }: { from: number; to: number },
): TableRow {
  const at = (euros: number) => (euros - from) / (to - from);
  const other = others && TERUGBLIK.other(others.maker, fromNumber(others.amount));
  return {
    label: TERUGBLIK.row(month),
    value: TERUGBLIK.amount(fromNumber(expected)),
    note: TERUGBLIK.note(fromNumber(low), fromNumber(high), outcome === undefined ? undefined : outcome / expected - 1, other),
    bar: {
      url: barImage([{ from: at(low), to: at(high), colour: "accent" }], 6, outcome === undefined ? undefined : at(outcome)),
      alt: TERUGBLIK.alt(month, fromNumber(low), fromNumber(high)),
    },
  };
}
