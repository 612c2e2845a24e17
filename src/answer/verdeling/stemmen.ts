import { tableCard } from "../../cards/table-card.ts";
import { VOTES } from "../../cards/texts/verdeling.ts";
import { wholeNumber } from "../../data/numbers.ts";
import type { RowRef } from "../../data/shapes/common.ts";
import type { Regio } from "../../data/shapes/gemeenten.ts";
import { computeStemming } from "../../domain/stemmen.ts";
import { publishedRows } from "../../facts/published-rows.ts";
import { regionsOf } from "../../facts/region.ts";
import type { QuestionOf } from "../../question/question.ts";
import { readStemmen } from "../../question/verdeling/read-stemmen.ts";
import { stemmen as shape } from "../../question/verdeling/shapes.ts";
import { type Answer, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { noRows } from "../documenten/no-rows.ts";
import { withRegion } from "../region.ts";
import { viewOf } from "../view.ts";

type Stemmen = QuestionOf<"stemmen">;

/** "stemmen Helmond Asten Deurne": whether those in favour are enough. */
export const stemmen = command({
  kind: "stemmen",
  shape,
  sameForAll: true,
  readers: [readStemmen],
  share: "in-words",
  ofRegion: true,
  help: {
    ...VOTES.help,
    audience: "bestuur",
    examples: ({ vierde, derde, andere, votes }) =>
      votes
        ? [
            {
              text: `stemmen ${vierde.naam} ${derde.naam} ${andere.naam}`,
              question: { v: 1, kind: "stemmen", voor: [vierde.id, derde.id, andere.id] },
            },
          ]
        : [],
  },
  answer: (question, context, notes) => {
    return withRegion(
      question.wie ?? boardOf([...question.voor, ...(question.tegen ?? [])], context),
      (wie) => ({ ...question, wie }),
      context,
      (regio) => votesIn(regio, question, context, notes),
      () => noRows(VOTES.unknown, [], context, notes),
    );
  },
});

/** Who votes says of which board: the one region that all of them are in; else that of the first. */
function boardOf(voters: readonly string[], { published }: AnswerContext): string | undefined {
  const [first, ...others] = voters;
  const common =
    first === undefined ? [] : regionsOf(published, first).filter(({ gemeenten }) => others.every((code) => gemeenten.includes(code)));
  if (common.length === 1) return common[0]?.id;
  // Who is in no region votes nowhere: that is said of the asker's own.
  return voters.find((code) => regionsOf(published, code).length > 0);
}

function votesIn(regio: Regio, question: Stemmen, context: AnswerContext, notes: string[]): Answer {
  const { gemeenten: members, stemmen: data } = regio;
  const { nameOf } = context.names;
  const [nodig] = data ? publishedRows(context, { ...data.nodig, subject: regio.naam }) : [];
  const votes = new Map(data ? members.flatMap((code) => votesOf(code, data.leden, context)) : []);
  const needed = wholeNumber(nodig?.number);
  if (!data || needed === undefined || votes.size < members.length) return noRows(VOTES.unknown, [], context, notes);
  const { voor, tegen } = question;
  const inFavour = members.filter((code) => (tegen ? !tegen.includes(code) : voor.includes(code)));
  const outside = [...voor, ...(tegen ?? [])].filter((code) => !members.includes(code)).map(nameOf);
  const together = (codes: readonly string[]) => codes.reduce((sum, code) => sum + (votes.get(code) ?? 0), 0);
  const outcome = computeStemming(together(inFavour), together(members), needed);
  const bodies = [...members.map(nameOf), regio.naam];
  const rows = publishedRows(context, { topic: data.nodig.topic }).filter(({ subject }) => bodies.includes(subject));
  return answeredFrom(
    rows,
    tableCard(
      {
        title: VOTES.title(inFavour.map(nameOf)),
        lead: {
          value: VOTES.lead(outcome.voor, outcome.uitgebracht),
          lines: [VOTES.ifAllCast],
          style: outcome.genoegBegroting ? "good" : "warning",
        },
        blocks: [
          {
            rows: [
              { label: data.besluiten, value: VOTES.enough(outcome.genoegBegroting), note: VOTES.atLeast(outcome.nodigBegroting) },
              { label: VOTES.others, value: VOTES.enough(outcome.genoegGewoon), note: VOTES.majority(outcome.nodigGewoon, data.document) },
            ],
          },
          {
            title: VOTES.who,
            rows: members.map((code) => ({ label: nameOf(code), value: VOTES.vote(inFavour.includes(code), votes.get(code) ?? 0) })),
          },
        ],
        rows: rows.filter(({ item }) => item === data.leden.item || item.startsWith("stemmen")),
      },
      viewOf(context, [...notes, ...(outside.length > 0 ? [VOTES.outside(outside, regio.naam)] : [])]),
    ),
  );
}

/** The votes of one municipality: each member of the board has one. */
function votesOf(code: string, leden: RowRef, context: AnswerContext): [string, number][] {
  const [row] = publishedRows(context, { ...leden, subject: context.names.nameOf(code) });
  const votes = wholeNumber(row?.number);
  return votes === undefined ? [] : [[code, votes]];
}
