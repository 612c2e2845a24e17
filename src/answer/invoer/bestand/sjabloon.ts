import { messageCard } from "../../../cards/message-card.ts";
import { EXPORT } from "../../../cards/texts/export/export.ts";
import { TEMPLATE } from "../../../cards/texts/invoer/bestand.ts";
import { isAskedOf, monthField } from "../../../data/shapes/invoer.ts";

import type { Waarde } from "../../../data/shapes/waarde.ts";
import { yearOf } from "../../../domain/dates.ts";
import { readSjabloon } from "../../../question/invoer/readers.ts";
import { sjabloon as shape } from "../../../question/invoer/shapes.ts";
import type { BookCell, BookSheet } from "../../../sheets/workbook.ts";
import { toXlsx } from "../../../sheets/write.ts";
import { answered } from "../../answer.ts";
import { command } from "../../command.ts";
import { type AnswerContext, isAlone } from "../../context.ts";
import { withMembers } from "../nakijken/members.ts";
import { knownValues } from "../values.ts";

/** "sjabloon Senzer 2025": a spreadsheet to fill in and send back, with what is known in it. */
export const sjabloon = command({
  kind: "sjabloon",
  shape,
  readers: [readSjabloon],
  ofRegion: true,
  isAside: true,
  help: {
    ...TEMPLATE.help,
    audience: "redactie",
    examples: ({ jaar }) => [{ text: `sjabloon ${jaar}`, question: { v: 1, kind: "sjabloon", wie: null, jaar } }],
  },
  answer: (question, context, notes) =>
    withMembers(question, context, (wie, members) => {
      const { names, conversation, today, now } = context;
      const year = question.jaar ?? yearOf(today);
      const { maanden: isByMonth = false } = question;
      const title = TEMPLATE.title(names.nameOf(wie), year, isByMonth);
      const told = isAlone(conversation) ? notes : [...notes, EXPORT.inOwnChat];
      const sheet = isByMonth ? monthsSheet(members, year, context) : templateSheet(members, year, context);
      const make = () => toXlsx([sheet], { title, description: isByMonth ? TEMPLATE.aboutMonths : TEMPLATE.about, made: now });
      return { ...answered(messageCard(TEMPLATE.ready(title), { notes: told })), file: { name: `${title}.xlsx`, make, asked: question } };
    }),
});

/** A row for each municipality, a column for each field that is asked of that year; the headings are those that import knows. */
function templateSheet(members: readonly string[], year: number, context: AnswerContext): BookSheet {
  const { published, names } = context;
  const fields = [...published.invoer.velden.values()].filter((veld) => isAskedOf(veld, year));
  const heading = (is: keyof typeof published.invoer.kolommen): string => TEMPLATE.heading(published.invoer.kolommen[is][0] ?? is);
  const { cbs } = TEMPLATE;
  const amounts = (lijst: "budget" | "bestedingen") => fields.filter(({ status }) => status === lijst);
  return {
    name: TEMPLATE.sheet,
    widths: [12, 22, 8, ...fields.map(() => 18), 18, 18, 28, 14, 30],
    rows: [
      [
        cbs,
        heading("gemeente"),
        heading("jaar"),
        ...fields.map(({ label }) => label),
        heading("status-budget"),
        heading("status-bestedingen"),
        heading("bron"),
        heading("dag"),
        heading("opmerking"),
      ],
      ...members.map((code): BookCell[] => {
        const known = knownValues(code, year, context);
        const statusOf = (lijst: "budget" | "bestedingen") => amounts(lijst).flatMap(({ id }) => known.get(id)?.status ?? [])[0] ?? null;
        return [
          code,
          names.nameOf(code),
          year,
          ...fields.map((veld) => cellOf(known.get(veld.id), veld.soort)),
          statusOf("budget"),
          statusOf("bestedingen"),
          null,
          null,
          null,
        ];
      }),
    ],
  };
}

/** A row for each municipality and month, a column for each field that is asked by month. */
function monthsSheet(members: readonly string[], year: number, context: AnswerContext): BookSheet {
  const { published, names } = context;
  const { velden, kolommen, perioden } = published.invoer;
  const fields = [...velden.values()].filter(({ perMaand }) => perMaand !== undefined);
  const heading = (is: keyof typeof kolommen): string => TEMPLATE.heading(kolommen[is][0] ?? is);
  return {
    name: TEMPLATE.sheet,
    widths: [12, 22, 8, 14, ...fields.map(() => 18), 18, 28, 14, 30],
    rows: [
      [
        TEMPLATE.cbs,
        heading("gemeente"),
        heading("jaar"),
        heading("periode"),
        ...fields.map(({ label }) => label),
        heading("status-maanden"),
        heading("bron"),
        heading("dag"),
        heading("opmerking"),
      ],
      ...members.flatMap((code) => {
        const known = knownValues(code, year, context);
        return perioden.maanden.map(([month = ""], at): BookCell[] => {
          const values = fields.map(({ id, soort }) => ({ soort, waarde: known.get(monthField({ van: at + 1, tot: at + 1 }, id)) }));
          const status = values.flatMap(({ waarde }) => waarde?.status ?? [])[0] ?? null;
          return [
            code,
            names.nameOf(code),
            year,
            month,
            ...values.map(({ waarde, soort }) => cellOf(waarde, soort)),
            status,
            null,
            null,
            null,
          ];
        });
      }),
    ],
  };
}

function cellOf(waarde: Waarde | undefined, soort: string): BookCell {
  if (!waarde) return null;
  const { is } = waarde;
  if (typeof is === "boolean") return is ? EXPORT.yes : EXPORT.no;
  if (typeof is === "string") return is;
  return soort === "euro" ? { value: is / 100, look: "euro" } : { value: is, look: "getal" };
}
