import { euroCents, euroRounded, percentage } from "../../cards/format.ts";
import { FEW } from "../../cards/limits.ts";
import { aroundBars } from "../../cards/pictures/bar-image.ts";
import { type TableRow, tableCard } from "../../cards/table-card.ts";
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
      const spreads = usual.parts.map((part) => spreadOf(part, divided));
      const answer = answeredFrom(
        rows,
        tableCard(
          {
            title: KEYS.title(fromCents(question.cents)),
            lead: { value: leadOf(spreads, nameOf), lines: [] },
            paragraphs: [KEYS.intro(usual.key.sleutel.label, divided.length)],
            blocks: [
              {
                rows: spreadRows(spreads, nameOf),
              },
            ],
            folded: [{ title: KEYS.others, blocks: divided.slice(1).map((other) => differenceBlock(other, usual, nameOf)) }],
            rows,
            buttons: keyButtons(question.cents, regio, context)
              .filter(({ question: other }) => other.kind !== "sleutels")
              .slice(0, FEW),
          },
          viewOf(context, [...notes, ...otherWeightNotes(divided.map(({ key }) => key))]),
        ),
      );
      return { ...answer, sheets: () => divided.map(({ key }) => divisionSheet(question.cents, key, nameOf)) };
    }),
});

const centsOf = (gemeente: string, { parts }: Divided): bigint => parts.find((part) => part.gemeente === gemeente)?.cents ?? 0n;

/** What a municipality pays under the usual key, between the least and the most that it would pay under any. */
interface Spread extends Part {
  least: Under;
  most: Under;
}

/** What it pays under one key, and what that differs from now in hundredths of a per cent. */
interface Under {
  label: string;
  cents: bigint;
  share: number;
}

function spreadOf(now: Part, divided: readonly Divided[]): Spread {
  const under = divided.map((one): Under => {
    const cents = centsOf(now.gemeente, one);
    const share = now.cents === 0n ? 0 : Number(((cents - now.cents) * 10_000n) / now.cents);
    return { label: one.key.sleutel.kort.toLowerCase(), cents, share };
  });
  const ordered = under.sort((a, b) => Number(a.cents - b.cents));
  const nothing = { label: "", cents: 0n, share: 0 };
  return { ...now, least: ordered[0] ?? nothing, most: ordered.at(-1) ?? nothing };
}

/** For whom it matters most which key is taken, as a share of what it pays now. */
function leadOf(spreads: readonly Spread[], nameOf: (code: string) => string): string {
  const [widest] = spreads.toSorted((a, b) => b.most.share - b.least.share - (a.most.share - a.least.share));
  if (!widest || widest.most.share === widest.least.share) return KEYS.allEqual;
  const { gemeente, least, most } = widest;
  return KEYS.lead(nameOf(gemeente), euroRounded(fromCents(least.cents)), euroRounded(fromCents(most.cents)));
}

function spreadRows(spreads: readonly Spread[], nameOf: (code: string) => string): TableRow[] {
  const bars = aroundBars(spreads.map(({ least, most }) => ({ least: least.share, most: most.share })));
  return spreads.map(({ gemeente, cents, least, most }, at) => {
    const text = ({ label, cents: under }: Under) => KEYS.under(money(under), label, differenceOf(under - cents, cents));
    const between = least.cents === most.cents ? KEYS.equal : KEYS.between(text(least), text(most));
    return {
      label: nameOf(gemeente),
      value: money(cents),
      bar: { url: bars[at] ?? "", alt: KEYS.bar(nameOf(gemeente), money(cents), between) },
      note: between,
    };
  });
}

/** "+12,18%"; nothing where nothing differs. */
const differenceOf = (differs: bigint, now: bigint): string | undefined =>
  differs === 0n || now === 0n ? undefined : `${differs > 0n ? "+" : ""}${percentage(fromCents(differs), fromCents(now))}`;

const differenceBlock = (other: Divided, usual: Divided, nameOf: (code: string) => string) => ({
  title: KEYS.differs(other.key.sleutel.label),
  compact: true,
  rows: other.parts.map(({ gemeente, cents }) => {
    const differs = cents - centsOf(gemeente, usual);
    return { label: KEYS.pays(nameOf(gemeente), differs), value: money(differs < 0n ? -differs : differs) };
  }),
});
