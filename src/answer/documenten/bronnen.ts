import { link } from "../../cards/format.ts";
import { tableCard } from "../../cards/table-card.ts";
import { DOCUMENTS } from "../../cards/texts/documenten/documenten.ts";
import { SOURCES } from "../../cards/texts/labels.ts";
import { isOut } from "../../facts/known.ts";
import { readBronnen } from "../../question/documenten/readers.ts";
import { bronnen as shape } from "../../question/documenten/shapes.ts";
import { answered } from "../answer.ts";
import { command } from "../command.ts";
import { viewOf } from "../view.ts";

/** "bronnen": the documents and rules that everything comes from. */
export const bronnen = command({
  kind: "bronnen",
  shape,
  sameForAll: true,
  readers: [readBronnen],
  share: "in-words",
  help: { ...DOCUMENTS.help, audience: "iedereen", examples: () => [{ text: "bronnen", question: { v: 1, kind: "bronnen" } }] },
  answer: (_question, context, notes) => {
    const known = [...context.published.bronnen.values()].filter(({ id }) => isOut(context, { document: id }));
    const block = (title: string, soort: string) => ({
      title,
      rows: known
        .filter((source) => source.soort === soort)
        .map(({ titel, uitgever, datum, opmerking, adres }) => ({
          label: adres === undefined ? titel : link(titel, adres),
          note: [[uitgever, datum].filter(Boolean).join(", "), opmerking ?? ""].filter(Boolean).join(". "),
        })),
    });
    return answered(
      tableCard(
        { title: SOURCES, blocks: [block(DOCUMENTS.documents, "document"), block(DOCUMENTS.rules, "regeling")], rows: [] },
        viewOf(context, notes),
      ),
    );
  },
});
