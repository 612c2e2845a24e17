import { list } from "../../cards/format.ts";
import { tableCard } from "../../cards/table-card.ts";
import { parsePrintedNumber } from "../../data/numbers.ts";
import { computeStemming } from "../../domain/stemmen.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { noRows } from "../no-rows.ts";
import { publishedRows } from "../rows.ts";
import { KEY_REGION } from "../sleutels.ts";
import { viewOf } from "../view.ts";

/** "stemmen Helmond Asten Deurne": whether those in favour are enough. */
export const stemmen = command({
  kind: "stemmen",
  help: {
    audience: "bestuur",
    title: "Stemmen in het algemeen bestuur",
    examples: [{ text: "stemmen Helmond Asten Deurne", question: { v: 1, kind: "stemmen", voor: ["GM0794", "GM0743", "GM0762"] } }],
  },
  answer: ({ voor }, context, notes) => {
    const members = context.names.membersOf(KEY_REGION) ?? [];
    const rows = publishedRows(context, { topic: "stemverhouding" });
    const votes = numberOf(rows.find(({ item }) => item === "leden in het algemeen bestuur")?.published);
    const needed = numberOf(rows.find(({ item }) => item.startsWith("stemmen nodig"))?.published);
    if (votes === undefined || needed === undefined) return noRows("De stemverhouding", ["bestuur-senzer"], context, notes);
    const inFavour = members.filter((code) => voor.includes(code));
    const outside = voor.filter((code) => !members.includes(code)).map((code) => context.names.nameOf(code));
    const outcome = computeStemming(inFavour.length, members.length, votes, needed);
    const enough = (yes: boolean) => (yes ? "✔ genoeg" : "✘ niet genoeg");
    return answeredFrom(
      rows,
      tableCard(
        {
          title: `Stemmen: ${inFavour.length > 0 ? list(inFavour.map((code) => context.names.nameOf(code))) : "niemand"} voor`,
          lead: {
            value: `${outcome.voor} van de ${outcome.uitgebracht} stemmen voor`,
            lines: ["als alle stemmen worden uitgebracht"],
            style: outcome.genoegBegroting ? "good" : "warning",
          },
          blocks: [
            {
              rows: [
                {
                  label: "Begroting, wijziging en jaarstukken",
                  value: enough(outcome.genoegBegroting),
                  note: `Ten minste ${outcome.nodigBegroting} stemmen nodig`,
                },
                {
                  label: "Andere besluiten",
                  value: enough(outcome.genoegGewoon),
                  note: `Meer dan de helft: ${outcome.nodigGewoon}. Dat is onze lezing, het staat niet in de evaluatie`,
                },
              ],
            },
            {
              title: "Wie",
              rows: members.map((code) => ({
                label: context.names.nameOf(code),
                value: inFavour.includes(code) ? `voor (${votes})` : `niet voor (${votes})`,
              })),
            },
          ],
          rows: rows.filter(({ item }) => item === "leden in het algemeen bestuur" || item.startsWith("stemmen")),
        },
        viewOf(context, [...notes, ...(outside.length > 0 ? [`${list(outside)} stemt niet mee in Senzer`] : [])]),
      ),
    );
  },
});

const numberOf = (published: string | undefined): number | undefined => {
  const printed = published === undefined ? undefined : parsePrintedNumber(published);
  return printed && Number(printed.digits);
};
