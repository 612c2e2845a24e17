import { euroCents } from "../../cards/format.ts";
import { aroundBar } from "../../cards/pictures/bar-image.ts";
import { tableCard } from "../../cards/table-card.ts";
import { KEYS } from "../../cards/texts/verdeling.ts";
import { fromCents } from "../../domain/money.ts";
import { verdeel as divide, type Part } from "../../domain/verdeling/verdeel.ts";
import type { Key } from "../../facts/keys.ts";
import { readSleutels } from "../../question/verdeling/readers.ts";
import { sleutels as shape } from "../../question/verdeling/shapes.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { divisionSheet } from "../export/division-sheet.ts";
import { saidAmount, withoutFigures } from "../follow.ts";
import { viewOf } from "../view.ts";
import { keyButtons } from "./key-buttons.ts";
import { otherWeightNotes } from "./other-weights.ts";
import { withKeys } from "./with-keys.ts";

interface Divided {
  key: Key;
  parts: Part[];
}

const money = (cents: bigint): string => euroCents(fromCents(cents));

/** "vergelijk sleutels 2,2 mln": who gains and who loses by another key than the usual one. */
export const sleutels = command({
  kind: "sleutels",
  shape,
  sameForAll: true,
  readers: [readSleutels],
  share: "button",
  ofRegion: true,
  follow: withoutFigures((last, change) => ({ ...last, ...saidAmount(change) })),
  help: {
    ...KEYS.help,
    audience: "bestuur",
    examples: ({ sleutels: keys }) =>
      keys.length > 1 ? [{ text: "vergelijk sleutels 2,2 mln", question: { v: 1, kind: "sleutels", cents: 220_000_000 } }] : [],
  },
  answer: (question, context, notes) =>
    withKeys(question, context, notes, ([first, ...others], regio) => {
      const { nameOf } = context.names;
      const toDivided = (key: Key): Divided => ({ key, parts: divide(BigInt(question.cents), key.weights) });
      if (others.length === 0) {
        const { wie, cents } = question;
        const divide = { v: 1, kind: "verdeel", cents, ...(wie && { wie }) } as const;
        return context.commands.answer(divide, context, [...notes, KEYS.onlyOne(regio.naam)]);
      }
      const usual = toDivided(first);
      const divided = [usual, ...others.map(toDivided)];
      const rows = divided.flatMap(({ key }) => key.rows);
      const answer = answeredFrom(
        rows,
        tableCard(
          {
            title: KEYS.title(fromCents(question.cents)),
            paragraphs: [KEYS.intro(usual.key.sleutel.label, divided.length)],
            blocks: [{ rows: usual.parts.map((part) => spreadRow(part, divided, nameOf)) }],
            folded: divided.slice(1).map((other) => differenceBlock(other, usual, nameOf)),
            rows,
            buttons: keyButtons(question.cents, regio, context).filter(({ question: other }) => other.kind !== "sleutels"),
          },
          viewOf(context, [...notes, ...otherWeightNotes(divided.map(({ key }) => key))]),
        ),
      );
      return { ...answer, sheets: () => divided.map(({ key }) => divisionSheet(question.cents, key, nameOf)) };
    }),
});

const centsOf = (gemeente: string, { parts }: Divided): bigint => parts.find((part) => part.gemeente === gemeente)?.cents ?? 0n;

/** What a municipality pays under the usual key, between the least and the most that it would pay under any. */
function spreadRow({ gemeente, cents: now }: Part, divided: readonly Divided[], nameOf: (code: string) => string) {
  const name = nameOf(gemeente);
  const under = divided.map((one) => ({ label: one.key.sleutel.kort.toLowerCase(), cents: centsOf(gemeente, one) }));
  const ordered = under.sort((a, b) => Number(a.cents - b.cents));
  const nothing = { label: "", cents: 0n };
  const [least, most] = [ordered[0] ?? nothing, ordered.at(-1) ?? nothing];
  return {
    label: name,
    value: money(now),
    bar: {
      url: aroundBar(least.cents, now, most.cents),
      alt: KEYS.bar(name, money(least.cents), money(most.cents), money(now)),
    },
    note: KEYS.between(money(least.cents), least.label, money(most.cents), most.label),
  };
}

const differenceBlock = (other: Divided, usual: Divided, nameOf: (code: string) => string) => ({
  title: other.key.sleutel.kort,
  blocks: [
    {
      title: KEYS.differs(other.key.sleutel.label),
      compact: true,
      rows: other.parts.map(({ gemeente, cents }) => {
        const differs = cents - centsOf(gemeente, usual);
        return { label: KEYS.pays(nameOf(gemeente), differs), value: money(differs < 0n ? -differs : differs) };
      }),
    },
  ],
});
