import { count, percentage } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { type TableRow, tableCard } from "../../cards/table-card.ts";
import { computeTrap, type TrapMonth } from "../../domain/verdeling/trap.ts";
import { answeredFrom, askedBack } from "../answer.ts";
import { command } from "../command.ts";
import { publishedRows } from "../rows.ts";
import { viewOf } from "../view.ts";

/** "trap op trap af 400 390 385 379 378": new reference dates and the index of the contribution, step by step. */
export const trap = command({
  kind: "trap",
  help: {
    audience: "beleid",
    title: "Trap op, trap af",
    examples: [{ text: "trap op trap af 400 390 385 379 378", question: { v: 1, kind: "trap", aantallen: [400, 390, 385, 379, 378] } }],
  },
  answer: ({ aantallen }, context, notes) => {
    if (aantallen.length < 2)
      return askedBack(
        messageCard(
          {
            title: "Hoeveel dossiers per maand?",
            paragraphs: [
              "Geef de aantallen op de eerste van elke maand, te beginnen met de peildatum. Bijvoorbeeld: trap op trap af 400 390 385 379 378.",
            ],
          },
          {
            notes,
            buttons: [
              { title: "Voorbeeld", question: { v: 1, kind: "trap", aantallen: [400, 390, 385, 379, 378] } },
              { title: "De regel", question: { v: 1, kind: "onderwerp", onderwerp: "trap-op-trap-af", vanaf: 0 } },
            ],
          },
        ),
      );
    const isLong = aantallen.length > MOST_MONTHS;
    const { months, base, index, pending } = computeTrap(aantallen);
    const share = percentage(BigInt(index.numerator), BigInt(index.denominator));
    return answeredFrom(
      publishedRows(context, { topic: "trap-op-trap-af" }),
      tableCard(
        {
          title: "Trap op, trap af",
          lead: {
            value: `Index ${share}`,
            lines: [
              `basis ${count(base)} tegen ${count(index.denominator)} bij de start${pending ? "; de volgende maand wordt een nieuwe peildatum" : ""}`,
            ],
          },
          blocks: [{ compact: isLong, rows: months.map(isLong ? shortRow : monthRow) }],
          paragraphs: [
            "Onze lezing: geteld op de eerste van de maand, de grenzen horen bij de band, en de basis schuift ook als het aantal dan weer binnen de band ligt.",
          ],
          rows: publishedRows(context, { topic: "trap-op-trap-af" }),
        },
        viewOf(context, notes),
      ),
    );
  },
});

/** More months than this are shown without a remark below each. */
const MOST_MONTHS = 12;

const monthLabel = ({ month, peildatum }: TrapMonth): string => `Maand ${month + 1}${peildatum ? ": peildatum" : ""}`;

const monthRow = (month: TrapMonth): TableRow => ({
  label: monthLabel(month),
  value: count(month.count),
  note: month.peildatum
    ? `Nieuwe basis; band ${bound(month.base, 95)} tot en met ${bound(month.base, 105)}`
    : month.outside
      ? `Buiten de band van basis ${count(month.base)}: de volgende maand is peildatum`
      : `Binnen de band van basis ${count(month.base)}`,
});

const shortRow = (month: TrapMonth): TableRow => ({
  label: monthLabel(month),
  value: `${count(month.count)}${month.peildatum ? ", nieuwe basis" : month.outside ? ", buiten de band" : ""}`,
});

/** So many percent of a base, exact: "380" or "379,05". */
const bound = (base: number, percent: number): string => {
  const hundredths = base * percent;
  return hundredths % 100 === 0
    ? count(hundredths / 100)
    : `${count(Math.floor(hundredths / 100))},${String(hundredths % 100).padStart(2, "0")}`;
};
