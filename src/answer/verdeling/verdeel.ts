import { euroCents, exactPercentage, lowerFirst } from "../../cards/format.ts";
import { FEW } from "../../cards/limits.ts";
import { messageCard } from "../../cards/message-card.ts";
import { lengthBars } from "../../cards/pictures/bar-image.ts";
import { tableCard } from "../../cards/table-card.ts";
import { DIVIDE } from "../../cards/texts/verdeling.ts";
import type { Regio } from "../../data/shapes/gemeenten.ts";
import { fromCents } from "../../domain/money.ts";
import { verdeel as divide, type Part } from "../../domain/verdeling/verdeel.ts";
import { findKey, type Key } from "../../facts/keys.ts";
import type { QuestionOf } from "../../question/question.ts";
import { readVerdeel } from "../../question/verdeling/read-verdeel.ts";
import { verdeel as shape } from "../../question/verdeling/shapes.ts";
import { type Answer, answeredFrom, askedBack } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { divisionSheet } from "../export/division-sheet.ts";
import { saidAmount, saidKey, withoutFigures } from "../follow.ts";
import { viewOf } from "../view.ts";
import { keyButtons } from "./key-buttons.ts";
import { otherWeightNotes } from "./other-weights.ts";
import { withKeys } from "./with-keys.ts";

type Verdeel = QuestionOf<"verdeel">;

/** "verdeel 2,2 mln over dossiers": all municipalities of a region under one key, to the cent. */
export const verdeel = command({
  kind: "verdeel",
  shape,
  sameForAll: true,
  readers: [readVerdeel],
  share: "button",
  ofRegion: true,
  follow: withoutFigures((last, change) => ({ ...last, ...saidAmount(change), ...saidKey(change) })),
  help: {
    ...DIVIDE.help,
    audience: "beleid",
    examples: ({ sleutels }) => {
      const key = sleutels.find(({ aliassen }) => aliassen.includes("dossiers")) ?? sleutels[0];
      if (!key) return [];
      return [
        { text: `verdeel 2,2 mln over ${key.aliassen[0]}`, question: { v: 1, kind: "verdeel", cents: 220_000_000, sleutel: key.id } },
      ];
    },
  },
  answer: (question, context, notes) =>
    withKeys(question, context, notes, (keys, regio) => {
      const { cents, sleutel } = question;
      const key = findKey(keys, sleutel, context);
      if (!key) return otherKey(question, keys, regio, context, notes);
      const parts = divide(BigInt(cents), key.weights);
      const { label, opmerking } = key.sleutel;
      const answer = answeredFrom(
        key.rows,
        tableCard(
          {
            title: DIVIDE.title(fromCents(cents)),
            paragraphs: [DIVIDE.key(label), ...(opmerking ? [opmerking] : [])],
            blocks: [{ rows: partRows(key, parts, context.names.nameOf) }, { rows: [totalRow(parts)] }],
            rows: key.rows,
            buttons: keyButtons(cents, regio, context)
              .filter(({ question: other }) => other.kind === "sleutels" || other.sleutel !== key.sleutel.id)
              .slice(0, FEW),
          },
          viewOf(context, [...notes, ...(sleutel === undefined ? [DIVIDE.usualKey(label)] : []), ...otherWeightNotes([key])]),
        ),
      );
      return { ...answer, sheets: () => [divisionSheet(cents, key, context.names.nameOf)] };
    }),
});

/** The key is of another region: these are the ones that there are here. */
function otherKey(question: Verdeel, keys: readonly Key[], { naam }: Regio, { published }: AnswerContext, notes: string[]): Answer {
  const asked = published.sleutels.find(({ id }) => id === question.sleutel)?.kort;
  const buttons = keys.map(({ sleutel }) => ({ title: sleutel.kort, question: { ...question, sleutel: sleutel.id } }));
  return askedBack(messageCard(DIVIDE.otherKey(asked && lowerFirst(asked), naam), { notes, buttons }));
}

function partRows({ weights, total }: Key, parts: readonly Part[], nameOf: (code: string) => string) {
  const bars = lengthBars(weights.map(({ weight }) => weight));
  return parts.map(({ gemeente, weight, cents }, at) => {
    const value = euroCents(fromCents(cents));
    return {
      label: DIVIDE.share(nameOf(gemeente), exactPercentage(weight, total)),
      value,
      bar: { url: bars[at] ?? "", alt: `${nameOf(gemeente)}: ${value}` },
    };
  });
}

const totalRow = (parts: readonly Part[]) => ({
  label: DIVIDE.together,
  value: euroCents(fromCents(parts.reduce((sum, { cents }) => sum + cents, 0n))),
  note: DIVIDE.cents,
});
