import { cijferText } from "../../cards/cijfer.ts";
import { euroCents, exactPercentage } from "../../cards/format.ts";
import { FEW } from "../../cards/limits.ts";
import { tableCard } from "../../cards/table-card.ts";
import { SHARE } from "../../cards/texts/verdeling.ts";
import { type Amount, fromCents } from "../../domain/money.ts";
import { verdeel } from "../../domain/verdeling/verdeel.ts";
import { type Key, keysFor, otherWeights, printedShare } from "../../facts/keys.ts";
import { readAandeel } from "../../question/verdeling/readers.ts";
import { aandeel as shape } from "../../question/verdeling/shapes.ts";
import { type Answer, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { noRows } from "../documenten/no-rows.ts";
import { saidAmount, saidWhoOrOwn, withoutFigures } from "../follow.ts";
import { withGemeente } from "../gemeente.ts";
import { viewOf } from "../view.ts";
import { keyButtons } from "./key-buttons.ts";
import { otherWeightNotes } from "./other-weights.ts";

/** "aandeel Deurne 2,2 mln": one municipality under every key. */
export const aandeel = command({
  kind: "aandeel",
  shape,
  sameForAll: true,
  readers: [readAandeel],
  share: "button",
  follow: withoutFigures((last, change) => ({ ...last, ...saidWhoOrOwn(change), ...saidAmount(change) })),
  help: {
    ...SHARE.help,
    audience: "beleid",
    examples: ({ andere, sleutels }) =>
      sleutels.length > 0
        ? [{ text: `aandeel ${andere.naam} 2,2 mln`, question: { v: 1, kind: "aandeel", wie: andere.id, cents: 220_000_000 } }]
        : [],
  },
  answer: (question, context, notes) =>
    withGemeente(question.wie, question, context, (gemeente) => shareOf(gemeente, question.cents, context, notes), notes),
});

function shareOf(gemeente: string, cents: number | undefined, context: AnswerContext, notes: string[]): Answer {
  const keys = keysFor(context, gemeente);
  const name = context.names.nameOf(gemeente);
  if (keys.length === 0) return noRows(SHARE.noShareOf(name), ["verdeelsleutel", "eigen-participatiemiddelen"], context, notes);
  const shares = keys.map((key) => ({ key, ...partOf(key, gemeente, cents) }));
  const [usual] = shares;
  // The weights of others count too where they are not as printed.
  const rows = keys.flatMap((key) => [...key.rows.filter(({ subject }) => subject === name), ...otherWeights(key)]);
  const regio = context.published.regios.find(({ id }) => id === usual?.key.sleutel.regio);
  return answeredFrom(
    rows,
    tableCard(
      {
        title: SHARE.title(name, cents === undefined ? undefined : fromCents(cents)),
        ...(usual && { lead: { value: shownAs(usual), lines: [SHARE.byKey(usual.key.sleutel.label)] } }),
        blocks: [
          {
            title: SHARE.underEach,
            rows: shares.map((share) => ({
              label: share.key.sleutel.label,
              value: shownAs(share),
              note: noteOf(share.key, share.exact, gemeente, context),
            })),
          },
        ],
        paragraphs: [usual?.key.sleutel.opmerking ?? ""].filter(Boolean),
        rows,
        buttons: cents === undefined || !regio ? [] : keyButtons(cents, regio, context).slice(0, FEW),
      },
      viewOf(context, [...notes, ...otherWeightNotes(keys)]),
    ),
  );
}

interface Part {
  exact: string;
  amount?: Amount;
}

function partOf({ weights, total }: Key, gemeente: string, cents: number | undefined): Part {
  const weight = weights.find((known) => known.gemeente === gemeente)?.weight ?? 0n;
  const part = cents === undefined ? undefined : verdeel(BigInt(cents), weights).find((known) => known.gemeente === gemeente);
  return { exact: exactPercentage(weight, total), ...(part && { amount: fromCents(part.cents) }) };
}

const shownAs = ({ exact, amount }: Part): string => (amount === undefined ? exact : euroCents(amount));

function noteOf(key: Key, exact: string, gemeente: string, context: AnswerContext): string {
  const printed = printedShare(context, key, gemeente);
  return [SHARE.computed(exact), printed ? SHARE.printed(cijferText(printed)) : ""].filter(Boolean).join("; ");
}
