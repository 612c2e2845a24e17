import { byDocument, differenceBlocks } from "../../cards/differences.ts";
import { tableCard } from "../../cards/table-card.ts";
import { DIFFERENCES } from "../../cards/texts/documenten/vondsten.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { tegensprakenOf } from "../../facts/documents.ts";
import { readVerschillen } from "../../question/documenten/read-document.ts";
import { verschillen as shape } from "../../question/documenten/shapes.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { viewOf } from "../view.ts";

/** "welke cijfers kloppen niet": every contradiction that is known, with both readings; what does not add up apart from what differs in base. */
export const verschillen = command({
  kind: "verschillen",
  shape,
  sameForAll: true,
  readers: [readVerschillen],
  share: "in-words",
  help: {
    ...DIFFERENCES.help,
    audience: "beleid",
    examples: () => [{ text: "welke cijfers kloppen niet", question: { v: 1, kind: "verschillen" } }],
  },
  answer: ({ document }, context, notes) => {
    const view = viewOf(context, notes);
    const found = tegensprakenOf(context, document);
    const documents = [...new Set(found.flatMap(({ lezingen }) => lezingen.flatMap((lezing) => lezing.document ?? [])))];
    const kort = document === undefined ? undefined : context.published.bronnen.get(document)?.kort;
    return answeredFrom(
      [],
      tableCard(
        {
          title: DIFFERENCES.title(kort),
          paragraphs: [found.length > 0 ? DIFFERENCES.intro : DIFFERENCES.none],
          blocks: document === undefined ? [] : differenceBlocks(found, view),
          folded: document === undefined ? byDocument(found, view) : [],
          rows: [],
          toldPlaces: documents.map((id) => ({ what: "", document: id, place: "" })),
          buttons: [
            document === undefined
              ? { title: BUTTON.documenten, question: { v: 1, kind: "bronnen" } }
              : { title: DIFFERENCES.all, question: { v: 1, kind: "verschillen" } },
          ],
        },
        view,
      ),
    );
  },
});
