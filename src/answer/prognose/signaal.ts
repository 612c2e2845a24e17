import { FEW, ROWS_PER_CARD } from "../../cards/limits.ts";
import { messageCard } from "../../cards/message-card.ts";
import { type TableRow, tableCard } from "../../cards/table-card.ts";
import { PROGNOSE } from "../../cards/texts/prognose/prognose.ts";
import { SIGNAAL } from "../../cards/texts/prognose/signaal.ts";
import { aanleidingen, type Signaalstand } from "../../domain/signaal.ts";
import { type SignaalQuestion, signaal as shape } from "../../question/prognose/signaal.ts";
import { answered } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { viewOf } from "../view.ts";
import { usualDay } from "./stand.ts";

/** What a subscription to signals posts: what changed of what is expected, with what it was; it stands in the question as it was written down. */
export const signaal = command({
  kind: "signaal",
  shape,
  onlyPosted: true,
  answer: (question, context, notes) => {
    const told = question.standen.map((change) => ({ name: context.names.nameOf(change.is.wie), ...change, why: reasonsOf(change) }));
    const changes = told.filter(({ why }) => why.length > 0);
    const [first, ...others] = changes;
    if (!first) return answered(messageCard(SIGNAAL.nothing, { notes }));
    const [why = "kans"] = first.why;
    const isOne = others.length === 0;
    const names = [...new Set(changes.map(({ name }) => name))];
    return answered(
      tableCard(
        {
          title: isOne ? SIGNAAL.title(first.name, first.is.jaar) : SIGNAAL.titleOfMore(changes.length),
          lead: { value: isOne ? SIGNAAL.lead[why](first.name, first.is) : SIGNAAL.leadOfMore(names), lines: [], style: styleOf(changes) },
          blocks: changes.slice(0, ROWS_PER_CARD).map(({ name, ...change }) => ({
            ...(!isOne && { title: SIGNAAL.blockTitle(name, change.is.jaar) }),
            rows: change.why.map((reason) => rowOf(reason, change, question, context)),
          })),
          rows: [],
          foot: SIGNAAL.foot(first.is.op),
          buttons: changes.slice(0, FEW).map(({ name, is: { wie, jaar } }) => ({
            title: PROGNOSE.title(name, jaar),
            question: { v: 1, kind: "prognose", wie, jaar },
          })),
        },
        viewOf(context, notes),
      ),
    );
  },
});

type Change = SignaalQuestion["standen"][number];
type Reason = keyof typeof SIGNAAL.label;

/** Where it went and came back, that is the reason. */
const reasonsOf = ({ was, tussen, is }: Change): Reason[] => (tussen ? ["terug"] : aanleidingen(was, is));

const WARNS: ReadonlySet<Signaalstand["kans"]> = new Set(["always", "perhaps"]);
const styleOf = (changes: readonly Change[]) =>
  changes.some(({ is }) => WARNS.has(is.kans) || is.dichtbij || is.laat !== undefined) ? ("warning" as const) : ("emphasis" as const);

function rowOf(reason: Reason, { was, tussen, is }: Change, { afstand }: SignaalQuestion, context: AnswerContext): TableRow {
  const near = afstand ? SIGNAAL.ofBudget(afstand) : SIGNAAL.usualAfstand;
  const note = {
    kans: () => SIGNAAL.kansNote(was, is),
    terug: () => (was && tussen ? SIGNAAL.terugNote(was, tussen, is) : ""),
    dichtbij: () => SIGNAAL.dichtbijNote(was, is, near),
    laat: () => SIGNAAL.laatNote(usualDay(context, is.wie), is),
    band: () => SIGNAAL.bandNote(was, is),
  }[reason]();
  return { label: SIGNAAL.label[reason], value: SIGNAAL.value[reason](is), note };
}
