import { counted } from "../../cards/cijfer.ts";
import { capital } from "../../cards/format.ts";
import { tableCard } from "../../cards/table-card.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { viewOf } from "../view.ts";

/** "maatregelen jongeren": what was done in 2020, for whom and with which intended result. */
export const maatregelen = command({
  kind: "maatregelen",
  help: {
    audience: "beleid",
    title: "Maatregelen tegen het tekort",
    examples: [{ text: "maatregelen jongeren", question: { v: 1, kind: "maatregelen", groep: "jongeren" } }],
  },
  answer: ({ groep }, context, notes) => {
    const all = context.published.maatregelen;
    const groups = [...new Set(all.map((maatregel) => maatregel.groep))];
    const found = groep ? all.filter((maatregel) => maatregel.groep === groep) : all;
    const shown = groep
      ? found.map(({ naam, doelgroep, watGedaan, beoogdResultaat, place }) => ({
          label: naam,
          note: `${watGedaan} Voor: ${doelgroep}. Beoogd resultaat: ${beoogdResultaat}. (${place})`,
        }))
      : found.map(({ naam, doelgroep, groep: of }) => ({ label: naam, value: of, note: capital(doelgroep) }));
    const card = tableCard(
      {
        title: groep ? `Maatregelen · ${groep}` : "Maatregelen in 2020",
        paragraphs: [
          `${counted(String(found.length), "maatregelen")} uit de Notitie Gebundelde Uitkering 2020, hoofdstuk 4. ${groep ? "" : "Kies een groep voor wat er gedaan is en met welk doel."}`.trim(),
        ],
        blocks: [{ rows: shown }],
        rows: [],
        buttons: groups
          .filter((name) => name !== groep)
          .slice(0, 6)
          .map((name) => ({ title: capital(name), question: { v: 1, kind: "maatregelen", groep: name } })),
      },
      viewOf(context, notes),
    );
    return answeredFrom(
      [],
      card,
      found.map(({ naam, document, place }) => ({ what: naam, document, place })),
    );
  },
});
