import { dateShort, moment } from "../../cards/format.ts";
import { MOST_SHOWN_ENTRIES } from "../../cards/limits.ts";
import { type MessageGroup, messageCard } from "../../cards/message-card.ts";
import { HISTORY } from "../../cards/texts/invoer/history.ts";
import { INVOER, INVOER_BUTTON } from "../../cards/texts/invoer/invoer.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { allEntries, type Entry, entriesOf } from "../../facts/invoer/entered.ts";
import { readGeschiedenis } from "../../question/invoer/readers.ts";
import { geschiedenis as shape } from "../../question/invoer/shapes.ts";
import { FORGOTTEN } from "../../store/records.ts";
import { answered } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { withGemeente } from "../gemeente.ts";
import { changeLines, keptBefore, publishedOf } from "./values.ts";

/** "geschiedenis Gemert-Bakel 2021": who entered what and when, what it was before, and from which source; the last one first. */
export const geschiedenis = command({
  kind: "geschiedenis",
  shape,
  readers: [readGeschiedenis],
  answer: (question, context, notes) =>
    withGemeente(question.wie, question, context, (wie) => {
      const { jaar, vanaf } = question;
      const members = context.names.membersOf(wie);
      const all = (members ? allEntries(context).filter(({ data }) => members.includes(data.gemeente)) : entriesOf(context, wie))
        .filter(({ data }) => jaar === null || data.jaar === jaar)
        .reverse();
      const name = context.names.nameOf(wie);
      const enter = { title: INVOER_BUTTON.enter(name), question: { v: 1, kind: "invoer", wie, jaar, waarden: {} } as const };
      if (all.length === 0) return answered(messageCard(HISTORY.none(name, jaar), { notes, buttons: [enter] }));
      const shown = all.slice(vanaf, vanaf + MOST_SHOWN_ENTRIES);
      const left = all.length - vanaf - shown.length;
      return {
        ...answered(
          messageCard(
            { title: HISTORY.title(name, jaar), paragraphs: HISTORY.count(all.length) },
            {
              notes,
              footnotes: [HISTORY.lookBack(name, jaar)],
              groups: shown.map((entry) => toGroup(entry, context, members !== undefined, jaar === null)),
              buttons: [
                ...deeds(shown, context),
                ...(left > 0 ? [{ title: BUTTON.more(left), question: { ...question, wie, vanaf: vanaf + MOST_SHOWN_ENTRIES } }] : []),
              ],
            },
          ),
        ),
        asked: { ...question, wie },
      };
    }),
});

/** An entry, with the year and the municipality where more than one are shown. */
function toGroup(entry: Entry, context: AnswerContext, withName: boolean, withYear: boolean): MessageGroup {
  const { number, at, isDraft, data } = entry;
  const { gemeente, jaar, bron, dag, opmerking, wijze } = data;
  const published = publishedOf(context, gemeente, jaar);
  const lines = changeLines(data.waarden, keptBefore(context, entry), published, context);
  const of = [...(withName ? [context.names.nameOf(gemeente)] : []), ...(withYear ? [String(jaar)] : [])].join(" ");
  return {
    title: HISTORY.entry(number, moment(at), byOf(entry, context), isDraft),
    lines: [
      ...lines.map((line) => (of === "" ? line : HISTORY.about(of, line))),
      HISTORY.source(bron, dateShort(dag), wijze === "bestand"),
      ...(opmerking ? [INVOER.remark(opmerking)] : []),
    ],
  };
}

/** Who entered it, with the organisation where several share their figures. */
function byOf({ actor, data: { door, tenant } }: Entry, { editors, asker }: AnswerContext): string | undefined {
  const by = door ?? (actor === FORGOTTEN ? HISTORY.forgotten : undefined);
  const organisation = tenant !== undefined && tenant !== asker.tenant ? editors.nameOf(tenant) : undefined;
  return by !== undefined && organisation !== undefined ? HISTORY.organisation(by, organisation) : (by ?? organisation);
}

/** What can be done with the newest of them, by who may. */
function deeds(shown: readonly Entry[], { editors, asker }: AnswerContext) {
  const [last] = shown.filter(({ number, data }) => number !== undefined && editors.mayEdit(asker, data.gemeente));
  if (last?.number === undefined) return [];
  const nummer = last.number;
  return [
    ...(last.isDraft ? [{ title: INVOER_BUTTON.settleNumber(nummer), question: { v: 1, kind: "vaststellen", nummer } as const }] : []),
    { title: INVOER_BUTTON.restore(nummer), question: { v: 1, kind: "herstel", nummer } as const },
  ];
}
