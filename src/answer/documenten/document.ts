import type { Button } from "../../cards/card.ts";
import { fitting, link } from "../../cards/format.ts";
import { MOST_OTHERS } from "../../cards/limits.ts";
import { messageCard } from "../../cards/message-card.ts";
import { tableCard } from "../../cards/table-card.ts";
import { DOCUMENT } from "../../cards/texts/documenten/vondsten.ts";
import { findingsIn, topicsIn } from "../../facts/documents.ts";
import { isOut } from "../../facts/known.ts";
import { readDocument } from "../../question/documenten/read-document.ts";
import { document as shape } from "../../question/documenten/shapes.ts";
import { answeredFrom, refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { viewOf } from "../view.ts";

/** "kaderbrief", "evaluatie": what a document is about, with what can be asked of it. */
export const document = command({
  kind: "document",
  shape,
  sameForAll: true,
  readers: [readDocument],
  share: "in-words",
  answer: ({ document: id }, context, notes) => {
    const bron = context.published.bronnen.get(id);
    if (!bron || bron.over === undefined || !isOut(context, { document: id }))
      return refused(messageCard(DOCUMENT.unknown, { notes, buttons: documentButtons(context) }));
    const findings = findingsIn(context, id);
    const { titel, uitgever, datum, over, opmerking, adres } = bron;
    return answeredFrom(
      [],
      tableCard(
        {
          title: titel,
          paragraphs: [over, DOCUMENT.themes],
          blocks: [
            {
              rows: [
                {
                  label: adres === undefined ? DOCUMENT.from(uitgever, datum) : link(DOCUMENT.from(uitgever, datum), adres),
                  ...(opmerking !== undefined && { note: opmerking }),
                },
                { label: DOCUMENT.figures(topicsIn(context, id).length) },
                { label: DOCUMENT.findings(findings.length) },
              ],
            },
          ],
          rows: [],
          buttons: mostThemas(findings.flatMap((row) => row.over)).flatMap((theme) => themaButton(theme, id, context)),
        },
        viewOf(context, notes),
      ),
      [{ what: over, document: id, place: "" }],
    );
  },
});

/** What a document says most about, most first. */
const mostThemas = (themas: readonly string[]): string[] =>
  [...Map.groupBy(themas, (theme) => theme)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_OTHERS)
    .map(([theme]) => theme);

const themaButton = (theme: string, id: string, { published }: AnswerContext): Button[] => {
  const naam = published.themas.get(theme)?.naam;
  return naam === undefined
    ? []
    : [{ title: fitting(naam), question: { v: 1, kind: "zoek", woorden: naam.toLowerCase(), document: id, vanaf: 0 } }];
};

/** A button to each document whose prose is known. */
export const documentButtons = (context: AnswerContext): Button[] =>
  [...context.published.bronnen.values()]
    .filter(({ id, over }) => over !== undefined && isOut(context, { document: id }))
    .map(({ id, kort }) => ({ title: kort, question: { v: 1, kind: "document", document: id } }));
