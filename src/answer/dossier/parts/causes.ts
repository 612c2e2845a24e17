import { cijferText, whenText } from "../../../cards/cijfer.ts";
import { count, euroCents, percentage } from "../../../cards/format.ts";
import { PAPER } from "../../../cards/texts/dossier/paper.ts";
import { layerText } from "../../../cards/texts/labels.ts";
import { sourceText } from "../../../cards/view.ts";
import { costOfFile, effectsOf, type Months } from "../../../domain/maanden/effects.ts";
import { relevanteBestedingen, type YearFigures } from "../../../domain/vangnet/facts.ts";
import { nameIn } from "../../../facts/known.ts";
import { comparedMonths } from "../../../facts/maanden/compared.ts";
import { knownRows } from "../../../facts/rows.ts";
import { type Block, toFill } from "../../../papers/paper.ts";
import type { About } from "../about.ts";

const TEXTS = PAPER.causes;
/** The topic that tells how many files there are. */
const FILES = "bijstandsvolume";

/** Why there is a tekort: what the known figures show, and what only the municipality can tell. */
export function causesPart(about: About): Block[] {
  const { year, answer } = about;
  const short = answer.assessment.routes[0].steps.tekort.tekort;
  const heading = { kind: "heading", level: 1, text: TEXTS.title } as const;
  if (short && short.value <= 0n) return [heading, { kind: "text", text: TEXTS.noTekort(year) }];
  return [
    heading,
    ...comparedWithBefore(about),
    ...filesKnown(about),
    ...byMonth(about),
    { kind: "text", text: TEXTS.own },
    { kind: "list", items: TEXTS.toFill.map((what) => [toFill(TEXTS.fill(what))]) },
  ];
}

/** Budget and spending beside those of the year before. */
function comparedWithBefore({ year, known }: About): Block[] {
  const [before, now] = [known.get(year - 1), known.get(year)];
  const rows = COMPARED.flatMap(({ label, of }) => {
    const [was, is] = [before && of(before), now && of(now)];
    if (was === undefined || is === undefined) return [];
    const change = is - was;
    return [[label, euroCents(was), euroCents(is), TEXTS.difference(euroCents(change), percentage(change, was))]];
  });
  if (rows.length === 0) return [{ kind: "text", text: TEXTS.noneBefore(year - 1) }];
  return [
    { kind: "text", text: TEXTS.intro },
    {
      kind: "table",
      head: [TEXTS.what, String(year - 1), String(year), TEXTS.change],
      rows,
      widths: [16, 26, 26, 32],
      amounts: [1, 2, 3],
    },
  ];
}

const COMPARED: readonly { label: string; of: (figures: YearFigures) => bigint | undefined }[] = [
  { label: TEXTS.budget, of: ({ budget }) => (budget && budget.value > 0n ? budget.value : undefined) },
  {
    label: TEXTS.spending,
    of: (figures) => {
      const spent = relevanteBestedingen(figures);
      return spent && spent.value > 0n ? spent.value : undefined;
    },
  },
];

/** The same months of both years: how much of the difference comes from the number of files, and how much from what each cost. */
function byMonth({ wie, year, context }: About): Block[] {
  const months = comparedMonths(context, wie, year);
  if (!months) return [{ kind: "text", text: TEXTS.noMonths(year) }];
  const { until, before, now } = months;
  const { ofFiles, ofCost } = effectsOf(before, now);
  const average = ({ files }: Months): string => filesText(files, until);
  const change = (was: bigint, is: bigint): string =>
    TEXTS.difference(euroCents(is - was), was === 0n ? TEXTS.unknown : percentage(is - was, was));
  const moreFiles = now.files - before.files;
  return [
    { kind: "text", text: TEXTS.months(until) },
    {
      kind: "table",
      head: [TEXTS.what, String(year - 1), String(year), TEXTS.change],
      rows: [
        [
          TEXTS.files,
          average(before),
          average(now),
          `${moreFiles < 0n ? "−" : ""}${filesText(moreFiles < 0n ? -moreFiles : moreFiles, until)}`,
        ],
        [TEXTS.spending, euroCents(before.spent), euroCents(now.spent), change(before.spent, now.spent)],
        [TEXTS.perFile, euroCents(costOfFile(before)), euroCents(costOfFile(now)), change(costOfFile(before), costOfFile(now))],
        [TEXTS.ofFiles, "", "", euroCents(ofFiles)],
        [TEXTS.ofCost, "", "", euroCents(ofCost)],
      ],
      widths: [28, 22, 22, 28],
      amounts: [1, 2, 3],
    },
    { kind: "text", text: TEXTS.howMonths },
  ];
}

/** A mean to one decimal: "398,5". */
function filesText(files: bigint, months: number): string {
  const tenths = (files * 20n + BigInt(months)) / (2n * BigInt(months));
  return `${count(Number(tenths / 10n))},${tenths % 10n}`;
}

/** How many files there were, as far as it is known. */
function filesKnown({ wie, year, context, view }: About): Block[] {
  const subject = nameIn(context, wie);
  const rows = subject === undefined ? [] : knownRows(context, { topic: FILES, subject, years: [year - 1, year] });
  if (rows.length === 0) return [];
  const items = rows.map((row) =>
    [`${cijferText(row)} (${whenText(row)}, ${layerText(row)})`, row.entered ? row.entered.source.place : sourceText(view, row)].join(
      " – ",
    ),
  );
  return [
    { kind: "text", text: TEXTS.known },
    { kind: "list", items },
  ];
}
