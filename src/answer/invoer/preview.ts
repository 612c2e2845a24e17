import type { Button } from "../../cards/card.ts";
import { messageCard } from "../../cards/message-card.ts";
import { INVOER, INVOER_BUTTON } from "../../cards/texts/invoer/invoer.ts";
import { figuresOf } from "../../facts/figures.ts";
import { keptOf } from "../../facts/invoer/entered.ts";
import { vangnetQuestion } from "../../question/vangnet/shapes.ts";
import type { Payload } from "../../store/records.ts";
import { type Answer, answered } from "../answer.ts";
import type { AnswerContext } from "../context.ts";
import { unlikelyOf } from "../vangnet/own-figures-trouble.ts";
import { effectLines } from "./effect.ts";
import { INVOER_ID, type Resolved } from "./entry.ts";
import { unfinishedNotes } from "./maanden/months.ts";
import { changeLines, lastSeen, publishedOf } from "./values.ts";

/** What will be kept, with what it changes, to agree on. */
export function preview(question: Resolved, data: Payload<"invoer">, context: AnswerContext, notes: string[]): Answer {
  const { wie, jaar, dag } = question;
  const { akkoord: _, stand: __, gezien: ___, ...asked } = question;
  const agreed = { ...asked, akkoord: `${INVOER_ID}${context.turn}`, gezien: lastSeen(context, wie, jaar) };
  const doubt = doubtOf(question, context);
  const settle: Button = { title: INVOER_BUTTON.settle, question: { ...agreed, stand: "vastgesteld" } };
  const lines = changeLines(data.waarden, keptOf(context, wie, jaar), publishedOf(context, wie, jaar), context);
  return answered(
    messageCard(INVOER.preview(context.names.nameOf(wie), jaar), {
      notes: [...notes, ...(doubt ? [doubt.text] : []), ...unfinishedNotes(data, context)],
      groups: [
        { title: INVOER.changes, lines },
        { title: INVOER.effect, lines: effectLines(data, context) },
        {
          title: INVOER.source,
          lines: [INVOER.sourceLine(data.bron, data.dag, dag === undefined), ...(data.opmerking ? [INVOER.remark(data.opmerking)] : [])],
        },
      ],
      buttons: [
        ...(doubt?.scaled ? [{ title: INVOER_BUTTON.thousands, question: doubt.scaled }] : []),
        ...(context.editors.needsSecond() ? [] : [settle]),
        { title: INVOER_BUTTON.asDraft, question: { ...agreed, stand: "concept" } },
        { title: INVOER_BUTTON.change, question: { ...asked, formulier: true } },
        { title: INVOER_BUTTON.not, question: { ...asked, nee: true } },
      ],
    }),
  );
}

/** An amount that is no such municipality's is told, and may have been meant in thousands. */
function doubtOf(question: Resolved, context: AnswerContext): { text: string; scaled?: Resolved } | undefined {
  const { wie, jaar, waarden } = question;
  const cents = (veld: string): number | undefined => {
    const is = waarden[veld]?.is;
    return typeof is === "number" && is > 0 ? is : undefined;
  };
  const [budget, uitgaven, lasten] = ["budget", "uitgaven", "lasten"].map(cents);
  const own = { ...(budget && { budget }), ...(uitgaven && { uitgaven }), ...(lasten && { lasten }) };
  const trouble = unlikelyOf(vangnetQuestion({ wie, jaar, eigen: { [jaar]: own } }), wie, figuresOf(context, wie), context);
  if (trouble?.kind !== "unlikely") return undefined;
  const { why, scaled } = trouble;
  const text = INVOER.unlikely(trouble.cents, why);
  return scaled?.factor === THOUSAND ? { text, scaled: { ...question, waarden: inThousands(waarden, context) } } : { text };
}

const THOUSAND = 1_000;

/** Every amount in whole thousands of euros: as precise as that. */
const inThousands = (waarden: Resolved["waarden"], { published }: AnswerContext): Resolved["waarden"] =>
  Object.fromEntries(
    Object.entries(waarden).map(([veld, waarde]) => {
      const isAmount = published.invoer.velden.get(veld)?.soort === "euro" && typeof waarde?.is === "number";
      return [veld, isAmount ? { ...waarde, is: Number(waarde.is) * THOUSAND, marge: HALF_A_THOUSAND } : waarde];
    }),
  );
/** In cents. */
const HALF_A_THOUSAND = 50_000;
