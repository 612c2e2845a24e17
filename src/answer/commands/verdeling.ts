import { aroundBar, lengthBars } from "../../cards/bar-image.ts";
import { cijferText } from "../../cards/cijfer.ts";
import { euroCents, exactPercentage } from "../../cards/format.ts";
import { tableCard } from "../../cards/table-card.ts";
import { fromCents } from "../../domain/money.ts";
import { verdeel as divide } from "../../domain/verdeling/verdeel.ts";
import { type Answer, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { withGemeente } from "../gemeente.ts";
import { noRows } from "../no-rows.ts";
import { type Key, keysOf, printedShare, USUAL_KEY } from "../sleutels.ts";
import { viewOf } from "../view.ts";

const money = (cents: bigint | number): string => euroCents(fromCents(cents));

/** "aandeel Deurne 2,2 mln": one municipality under every key. */
export const aandeel = command({
  kind: "aandeel",
  help: {
    audience: "beleid",
    title: "Aandeel in gedeelde kosten",
    menu: "Share of one municipality under every key",
    examples: [{ text: "aandeel Deurne 2,2 mln", question: { v: 1, kind: "aandeel", wie: "GM0762", cents: 220_000_000 } }],
  },
  answer: (question, context, notes) =>
    withGemeente(
      question.wie,
      question,
      context,
      (gemeente) => {
        const keys = keysOf(context).filter(({ weights }) => weights.some((weight) => weight.gemeente === gemeente));
        const name = context.names.nameOf(gemeente);
        if (keys.length === 0) return noRows(`Een aandeel van ${name}`, ["verdeelsleutel", "eigen-participatiemiddelen"], context, notes);
        const shares = keys.map((key) => ({ key, share: shareOf(key, gemeente, question.cents) }));
        const [usual] = shares;
        return answeredFrom(
          keys.flatMap(({ rows }) => rows.filter(({ subject }) => subject === name)),
          tableCard(
            {
              title: `Aandeel ${name}${question.cents === undefined ? "" : ` in ${money(question.cents)}`}`,
              ...(usual && {
                lead: {
                  value: question.cents === undefined ? usual.share.exact : money(usual.share.cents),
                  lines: [`volgens de sleutel ${usual.key.sleutel.label.toLowerCase()}`],
                },
              }),
              blocks: [
                {
                  title: "Onder elke sleutel",
                  rows: shares.map(({ key, share }) => {
                    const printed = printedShare(context, key, name);
                    return {
                      label: key.sleutel.label,
                      value: question.cents === undefined ? share.exact : money(share.cents),
                      note: [`berekend ${share.exact}`, printed ? `gedrukt ${cijferText(printed)}` : ""].filter(Boolean).join("; "),
                    };
                  }),
                },
              ],
              paragraphs: [usual?.key.sleutel.opmerking ?? ""].filter(Boolean),
              rows: keys.flatMap(({ rows }) => rows.filter(({ subject }) => subject === name)),
              buttons: question.cents === undefined ? [] : buttonsFor(question.cents),
            },
            viewOf(context, notes),
          ),
        );
      },
      notes,
    ),
});

/** "verdeel 2,2 mln over dossiers": all seven under one key, to the cent. */
export const verdeel = command({
  kind: "verdeel",
  help: {
    audience: "beleid",
    title: "Een bedrag verdelen",
    examples: [{ text: "verdeel 2,2 mln over dossiers", question: { v: 1, kind: "verdeel", cents: 220_000_000, sleutel: "dossiers" } }],
  },
  answer: ({ cents, sleutel }, context, notes) => {
    const key = keysOf(context).find((known) => known.sleutel.id === (sleutel ?? USUAL_KEY));
    if (!key) return noRows("Deze sleutel", ["verdeelsleutel"], context, notes);
    const parts = divide(BigInt(cents), key.weights);
    const bars = lengthBars(key.weights.map(({ weight }) => weight));
    const said = sleutel === undefined ? ["Geen sleutel genoemd: dit is de sleutel van de bijdrage algemene middelen"] : [];
    return answeredFrom(
      key.rows,
      tableCard(
        {
          title: `${money(cents)} verdeeld`,
          paragraphs: [`Sleutel: ${key.sleutel.label}.`, ...(key.sleutel.opmerking ? [key.sleutel.opmerking] : [])],
          blocks: [
            {
              rows: parts.map((part, at) => ({
                label: `${context.names.nameOf(part.gemeente)} · ${exactShare(key, part.gemeente)}`,
                value: money(part.cents),
                bar: { url: bars[at] ?? "", alt: `${context.names.nameOf(part.gemeente)}: ${money(part.cents)}` },
              })),
            },
            {
              rows: [
                {
                  label: "Samen",
                  value: money(parts.reduce((sum, part) => sum + part.cents, 0n)),
                  note: "Centen die overblijven gaan naar de grootste resten",
                },
              ],
            },
          ],
          rows: key.rows,
          buttons: buttonsFor(cents)
            .filter(({ question }) => question.kind === "sleutels" || question.sleutel !== key.sleutel.id)
            .slice(0, 4),
        },
        viewOf(context, [...notes, ...said]),
      ),
    );
  },
});

/** "vergelijk sleutels 2,2 mln": who gains and who loses by another key than the usual one. */
export const sleutels = command({
  kind: "sleutels",
  help: {
    audience: "bestuur",
    title: "Verdeelsleutels vergelijken",
    examples: [{ text: "vergelijk sleutels 2,2 mln", question: { v: 1, kind: "sleutels", cents: 220_000_000 } }],
  },
  answer: ({ cents }, context, notes) => sleutelsAnswer(cents, context, notes),
});

function sleutelsAnswer(cents: number, context: AnswerContext, notes: string[]): Answer {
  const keys = keysOf(context);
  const divided = keys.map((key) => ({ key, parts: divide(BigInt(cents), key.weights) }));
  const [usual, ...others] = divided;
  if (!usual) return noRows("De sleutels", ["verdeelsleutel"], context, notes);
  const rows = usual.parts.map(({ gemeente, cents: now }) => {
    const under = divided.map(({ key, parts }) => ({
      label: key.sleutel.kort.toLowerCase(),
      cents: parts.find((part) => part.gemeente === gemeente)?.cents ?? 0n,
    }));
    const ordered = [...under].sort((a, b) => Number(a.cents - b.cents));
    const [least, most] = [ordered[0], ordered.at(-1)];
    const name = context.names.nameOf(gemeente);
    return {
      label: name,
      value: money(now),
      bar: {
        url: aroundBar(least?.cents ?? 0n, now, most?.cents ?? 0n),
        alt: `${name}: van ${money(least?.cents ?? 0n)} tot ${money(most?.cents ?? 0n)}, nu ${money(now)}`,
      },
      note: `van ${money(least?.cents ?? 0n)} (${least?.label}) tot ${money(most?.cents ?? 0n)} (${most?.label})`,
    };
  });
  return answeredFrom(
    keys.flatMap((key) => key.rows),
    tableCard(
      {
        title: `Sleutels vergeleken: ${money(cents)}`,
        paragraphs: [
          `Rechts wat de sleutel ${usual.key.sleutel.label.toLowerCase()} geeft; eronder het laagste en hoogste bedrag onder alle ${divided.length} sleutels. In de balk is het midden nu: links (groen) is minder, rechts (rood) is meer.`,
        ],
        blocks: [{ rows }],
        folded: others.map(({ key, parts }) => ({
          title: key.sleutel.kort,
          blocks: [
            {
              title: `${key.sleutel.label}: wat het scheelt`,
              compact: true,
              rows: parts.map((part) => {
                const differs = part.cents - (usual.parts.find(({ gemeente }) => gemeente === part.gemeente)?.cents ?? 0n);
                return {
                  label: `${context.names.nameOf(part.gemeente)} ${differs > 0n ? "betaalt meer" : differs < 0n ? "betaalt minder" : "gelijk"}`,
                  value: money(differs < 0n ? -differs : differs),
                };
              }),
            },
          ],
        })),
        rows: keys.flatMap((key) => key.rows),
        buttons: buttonsFor(cents).filter(({ question }) => question.kind !== "sleutels"),
      },
      viewOf(context, notes),
    ),
  );
}

const buttonsFor = (cents: number) => [
  { title: "Vergelijk sleutels", question: { v: 1, kind: "sleutels", cents } as const },
  { title: "Verdeel", question: { v: 1, kind: "verdeel", cents, sleutel: USUAL_KEY } as const },
  { title: "Over dossiers", question: { v: 1, kind: "verdeel", cents, sleutel: "dossiers" } as const },
  { title: "Over budget", question: { v: 1, kind: "verdeel", cents, sleutel: "budget" } as const },
];

const exactShare = ({ weights, total }: Key, gemeente: string): string =>
  exactPercentage(weights.find((known) => known.gemeente === gemeente)?.weight ?? 0n, total);

function shareOf(key: Key, gemeente: string, cents: number | undefined): { exact: string; cents: bigint } {
  const part = cents === undefined ? undefined : divide(BigInt(cents), key.weights).find((known) => known.gemeente === gemeente);
  return { exact: exactShare(key, gemeente), cents: part?.cents ?? 0n };
}
