import { capital } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { tableCard } from "../../cards/table-card.ts";
import { MEASURES } from "../../cards/texts/documenten/documenten.ts";
import { DISCLAIMER } from "../../cards/texts/labels.ts";
import type { Maatregelen } from "../../data/shapes/documenten.ts";
import { readMaatregelen } from "../../question/documenten/readers.ts";
import { maatregelen as shape } from "../../question/documenten/shapes.ts";
import { type Answer, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { withRegion } from "../region.ts";
import { viewOf } from "../view.ts";
import { noRows } from "./no-rows.ts";

/** "maatregelen jongeren": what was done in the asker's region, for whom and with which intended result. */
export const maatregelen = command({
  kind: "maatregelen",
  shape,
  sameForAll: true,
  readers: [readMaatregelen],
  share: "in-words",
  ofRegion: true,
  help: {
    ...MEASURES.help,
    audience: "beleid",
    examples: ({ groep }) => (groep ? [{ text: `maatregelen ${groep}`, question: { v: 1, kind: "maatregelen", groep } }] : []),
  },
  answer: (question, context, notes) => {
    const { wie, groep } = question;
    const none = (name: string) => noRows(MEASURES.noneOf(name), [], context, notes);
    return withRegion(
      wie,
      (regio) => ({ ...question, wie: regio }),
      context,
      ({ id, naam }) => {
        const [latest] = context.published.maatregelen.filter(({ regio }) => regio === id).toSorted((a, b) => b.jaar - a.jaar);
        return latest ? listed(latest, { groep, ...(wie && { wie: id }) }, context, notes) : none(naam);
      },
      () => none(context.names.nameOf(wie ?? "")),
    );
  },
});

function listed(
  { jaar, document, hoofdstuk, maatregelen: all }: Maatregelen,
  asked: { groep: string | undefined; wie?: string },
  context: AnswerContext,
  notes: string[],
): Answer {
  const { groep: wanted, ...about } = asked;
  const groups = Map.groupBy(all, ({ groep }) => groep);
  const found = (wanted !== undefined && groups.get(wanted)) || undefined;
  const title = context.published.bronnen.get(document)?.titel ?? document;
  const intro = MEASURES.intro((found ?? all).length, title, hoofdstuk, found !== undefined);
  const places = (found ?? all).map(({ naam, place }) => ({ what: naam, document, place }));
  const ofGroup = (groep: string) => ({ v: 1, kind: "maatregelen", ...about, groep }) as const;
  if (!found) {
    const lines = [...groups].map(([groep, ofIt]) => ({
      button: { title: capital(groep), question: ofGroup(groep) },
      explanation: ofIt.map(({ naam }) => naam).join(" · "),
    }));
    const card = messageCard(
      { title: MEASURES.title(undefined, jaar), paragraphs: [intro] },
      { notes, groups: [{ title: MEASURES.byGroup, examples: lines }], footnotes: [DISCLAIMER] },
    );
    return answeredFrom([], card, places);
  }
  const card = tableCard(
    {
      title: MEASURES.title(wanted, jaar),
      paragraphs: [intro],
      blocks: found.map((maatregel) => ({ title: maatregel.naam, compact: true, rows: MEASURES.parts(maatregel) })),
      rows: [],
      places,
      buttons: [{ title: MEASURES.allGroups, question: { v: 1, kind: "maatregelen", ...about } }],
    },
    viewOf(context, notes),
  );
  return answeredFrom([], card, places);
}
