import { dateShort, moment } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { toPaste } from "../../cards/plain-text.ts";
import { EXPORT } from "../../cards/texts/export/export.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { sourceText } from "../../cards/view.ts";
import { readExport } from "../../question/export/read-export.ts";
import { exporteer as shape } from "../../question/export/shapes.ts";
import type { Question } from "../../question/question.ts";
import { vangnetQuestion } from "../../question/vangnet/shapes.ts";
import type { BookSheet } from "../../sheets/workbook.ts";
import { toCsv, toXlsx } from "../../sheets/write.ts";
import { type Answer, answered, refused } from "../answer.ts";
import { command } from "../command.ts";
import { type AnswerContext, isAlone } from "../context.ts";
import { answerQuestion } from "../respond.ts";
import { viewOf } from "../view.ts";
import { rowsSheet } from "./rows-sheet.ts";

/** "export vangnet Gemert-Bakel 2020": the answer as a file whose cells compute what the answer computed. */
export const exporteer = command({
  kind: "export",
  shape,
  readers: [readExport],
  isAside: true,
  showsOwn: ({ vraag }, showsOwn) => showsOwn(vraag),
  // It takes along what stands there already, in a message of its own.
  isPersonal: false,
  help: {
    ...EXPORT.help,
    audience: "beleid",
    examples: ({ gemeente, jaar }) => [
      {
        text: `export vangnet ${gemeente.naam} ${jaar}`,
        question: { v: 1, kind: "export", vorm: "xlsx", vraag: vangnetQuestion({ wie: gemeente.id, jaar }) },
      },
    ],
  },
  answer: (question, context, notes) => {
    const { vraag, vorm } = question;
    const inner = answerQuestion(vraag, context, notes);
    if (inner.outcome !== "answer") return inner;
    // A deed is done, not copied: its card would tell of what did not happen.
    if (inner.effects.length > 0 || inner.confirmedBy) return refused(messageCard(EXPORT.nothing, { notes }));
    if (vorm === "tekst") return { ...answered(inner.cards[0]), text: toPaste(inner.cards[0], EXPORT.made(context.today)) };
    const own = inner.sheets?.() ?? [];
    const rows = inner.rows ?? [];
    if (own.length === 0 && rows.length === 0) return refused(messageCard(EXPORT.nothing, { notes }));
    const view = viewOf(context, []);
    const sheets = [
      answerSheet(inner, vraag, context),
      ...own,
      ...(rows.length > 0 ? [rowsSheet(rows, context.published, view)] : []),
      sourcesSheet(inner, context),
      versionSheet(context),
    ];
    const title = inner.cards[0].summary.split(":")[0] ?? "";
    const [first] = own.length > 0 ? own : sheets.slice(1);
    const isCsv = vorm === "csv";
    const card = messageCard(EXPORT.ready(title, isCsv && first ? [first.name] : sheets.map(({ name }) => name)), {
      notes: [...notes, ...(isAlone(context.conversation) ? [] : [EXPORT.inOwnChat])],
      buttons: [{ title: BUTTON.answer, question: vraag }],
    });
    const make = async () =>
      isCsv && first ? toCsv(first) : toXlsx(sheets, { title, description: inner.cards[0].summary, made: context.now });
    return { ...answered(card), file: { name: EXPORT.fileName(title, isCsv), make, asked: question } };
  },
});

function answerSheet({ cards: [card] }: Answer, vraag: Question, { now, today, published, names }: AnswerContext): BookSheet {
  const who = "wie" in vraag && typeof vraag.wie === "string" ? names.nameOf(vraag.wie) : "";
  return {
    name: EXPORT.answer,
    widths: [24, 90],
    rows: [
      [EXPORT.what, EXPORT.answer],
      [EXPORT.verdict, card.summary],
      [
        EXPORT.question,
        [vraag.kind, who, "jaar" in vraag && typeof vraag.jaar === "number" ? String(vraag.jaar) : ""].filter(Boolean).join(" "),
      ],
      [EXPORT.madeOn, `${moment(now)} (${dateShort(today)})`],
      [EXPORT.rules, dateShort(published.regelsVersie)],
      [EXPORT.foot, null],
    ],
  };
}

/** Every place that the answer rests on, once. */
function sourcesSheet({ rows = [], places = [] }: Answer, context: AnswerContext): BookSheet {
  const view = viewOf(context, []);
  const printed = rows.filter(({ entered }) => entered === undefined).map((row) => [sourceText(view, row), ""]);
  const entered = rows.flatMap(({ entered: figure }) => (figure ? [[figure.source.place, EXPORT.layers.entered]] : []));
  const ruled = places.map((place) => [sourceText(view, place), place.what]);
  const once = new Map([...printed, ...entered, ...ruled].map((line) => [line.join("|"), line]));
  return { name: EXPORT.sources, widths: [60, 60], rows: [EXPORT.columns.sources, ...once.values()] };
}

const versionSheet = ({ published, now, asOf }: AnswerContext): BookSheet => ({
  name: EXPORT.version,
  widths: [28, 40],
  rows: [EXPORT.columns.version, [EXPORT.rules, published.regelsVersie], [EXPORT.madeOn, now], [EXPORT.asOf, asOf]],
});
