import { count, euroRounded, percentage } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { barImage } from "../../cards/pictures/bar-image.ts";
import { type TableRow, tableCard } from "../../cards/table-card.ts";
import { TRAPSTAND } from "../../cards/texts/trapstand.ts";
import { type Amount, fromCents } from "../../domain/money.ts";
import type { TrapMonth } from "../../domain/verdeling/trap.ts";
import { keptOf } from "../../facts/invoer/entered.ts";
import { type BandStand, bandPercent, bandStand, monthAt, monthReached } from "../../facts/maanden/band.ts";
import type { FileRun } from "../../facts/maanden/files.ts";
import { monthsOf } from "../../facts/maanden/months.ts";
import { publishedRows } from "../../facts/published-rows.ts";
import { regionsOf } from "../../facts/region.ts";
import type { QuestionOf } from "../../question/question.ts";
import { readTrapstand } from "../../question/verdeling/readers.ts";
import { trapstand as shape } from "../../question/verdeling/shapes.ts";
import { type Answer, answeredFrom, refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { otherWhoOrYear } from "../follow.ts";
import { withGemeenteInYear } from "../gemeente.ts";
import { draftMonthNotes, entryRemarks } from "../invoer/maanden/entries.ts";
import { viewOf } from "../view.ts";

type Resolved = QuestionOf<"trapstand"> & { wie: string; jaar: number };

/** "trap Deurne 2026": where the band lies, when it would be left, and what that costs with the contribution that was entered. */
export const trapstand = command({
  kind: "trapstand",
  shape,
  readers: [readTrapstand],
  share: "in-words",
  follow: otherWhoOrYear,
  answer: (question, context, notes) => withGemeenteInYear(question, context, notes, (asked) => standOf(asked, context, notes)),
});

function standOf({ wie, jaar }: Resolved, context: AnswerContext, notes: string[]): Answer {
  const name = context.names.nameOf(wie);
  const data = regionsOf(context.published, wie).find(({ trap }) => trap)?.trap;
  if (!data || bandPercent(context, wie) === undefined) return refused(messageCard(TRAPSTAND.noRule(name), { notes }));
  const stand = bandStand(context, wie, jaar);
  if (!stand) return refused(messageCard(TRAPSTAND.none(name, jaar), { notes }));
  const { run } = stand;
  const rows = publishedRows(context, { topic: data.band.topic });
  const months = monthsOf(context, wie, jaar);
  const contribution = contributionOf(context, wie, jaar);
  return answeredFrom(
    rows,
    tableCard(
      {
        title: TRAPSTAND.title(name, jaar),
        lead: leadOf(name, stand),
        paragraphs: [TRAPSTAND.reading, TRAPSTAND.start(run.from.maand, run.from.jaar, run.counts[0] ?? 0)],
        blocks: [{ rows: [bandRow(stand), ...leavingRows(stand, contribution)] }],
        folded: [
          {
            title: TRAPSTAND.months,
            blocks: [{ compact: true, rows: stand.months.slice(-MOST_MONTHS).map((month) => monthRow(month, run)) }],
          },
        ],
        rows,
        remarks: [...entryRemarks(months), ...(contribution === undefined ? [TRAPSTAND.noContribution(name, jaar)] : [])],
        buttons: [{ title: TRAPSTAND.theRule, question: { v: 1, kind: "onderwerp", onderwerp: data.band.topic, vanaf: 0 } }],
      },
      viewOf(context, [...draftMonthNotes(months), ...notes]),
    ),
  );
}

/** Two years are looked at on a phone. */
const MOST_MONTHS = 24;

function leadOf(name: string, { run, since, last, base, pending, least, most }: BandStand) {
  const lines = [TRAPSTAND.band(base, monthAt(run, since), least, most)];
  return pending
    ? { value: TRAPSTAND.left(name, last.count), lines: [...lines, TRAPSTAND.newBase], style: "warning" as const }
    : { value: TRAPSTAND.within(name, last.count), lines };
}

/** The last count between the bounds of its band; drawn from two widths below to two above the base. */
function bandRow({ last, base, least, most }: BandStand): TableRow {
  const reach = Math.max(1, most - base);
  const at = (files: number) => Math.min(1, Math.max(0, (files - (base - 2 * reach)) / (4 * reach)));
  return {
    label: TRAPSTAND.picture,
    note: TRAPSTAND.pictureNote(last.count),
    bar: {
      url: barImage([{ from: at(least), to: at(most), colour: "accent" }], 10, at(last.count)),
      alt: TRAPSTAND.pictureAlt(least, most, last.count),
    },
  };
}

/** How many files below and above the band is left, when at the pace of the last half year, and what the contribution then does. */
function leavingRows(stand: BandStand, contribution: Amount | undefined): TableRow[] {
  const { last, base, pending, least, most, percent } = stand;
  if (pending) return [];
  return (
    [
      ["down", least - 1],
      ["up", most + 1],
    ] as const
  ).map(([way, edge]) => {
    const change = percentage(BigInt(edge - base), BigInt(base));
    const cost = contribution === undefined ? undefined : euroRounded((contribution * BigInt(Math.abs(edge - base))) / BigInt(base));
    return {
      label: TRAPSTAND.edge[way],
      value: TRAPSTAND.edgeValue(edge),
      note: TRAPSTAND.edgeNote(Math.abs(edge - last.count), monthReached(stand, edge), change, cost, way, percent),
    };
  });
}

const monthRow = ({ month, count: files, peildatum, outside }: TrapMonth, run: FileRun): TableRow => ({
  label: TRAPSTAND.month(monthAt(run, month)),
  value: `${count(files)}${peildatum ? TRAPSTAND.isBase : outside ? TRAPSTAND.isOutside : ""}`,
});

/** The contribution of the year that was entered, or of the year before. */
function contributionOf(context: AnswerContext, wie: string, jaar: number): Amount | undefined {
  const [entered] = [jaar, jaar - 1].flatMap((year) => keptOf(context, wie, year).get("bijdrage")?.waarde.is ?? []);
  return typeof entered === "number" ? fromCents(entered) : undefined;
}
