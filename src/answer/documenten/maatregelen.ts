import { capital } from "../../cards/format.ts";
import { MOST_ACTIONS } from "../../cards/limits.ts";
import { tableCard } from "../../cards/table-card.ts";
import { MEASURES } from "../../cards/texts/documenten/documenten.ts";
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
  const groups = [...new Set(all.map((maatregel) => maatregel.groep))];
  const { groep: wanted, ...about } = asked;
  const groep = groups.find((known) => known === wanted);
  const found = groep ? all.filter((maatregel) => maatregel.groep === groep) : all;
  const shown = groep
    ? found.map((maatregel) => ({ label: maatregel.naam, note: MEASURES.about(maatregel) }))
    : found.map(({ naam, doelgroep, groep: of }) => ({ label: naam, value: of, note: capital(doelgroep) }));
  const title = context.published.bronnen.get(document)?.titel ?? document;
  const card = tableCard(
    {
      title: MEASURES.title(groep, jaar),
      paragraphs: [MEASURES.intro(found.length, title, hoofdstuk, groep !== undefined)],
      blocks: [{ rows: shown }],
      rows: [],
      buttons: groups
        .filter((name) => name !== groep)
        .slice(0, MOST_ACTIONS)
        .map((name) => ({ title: capital(name), question: { v: 1, kind: "maatregelen", ...about, groep: name } })),
    },
    viewOf(context, notes),
  );
  return answeredFrom(
    [],
    card,
    found.map(({ naam, place }) => ({ what: naam, document, place })),
  );
}
