import { lengthBars } from "../../cards/bar-image.ts";
import { counted } from "../../cards/cijfer.ts";
import { count, euro, euroCents } from "../../cards/format.ts";
import { type Table, tableCard } from "../../cards/table-card.ts";
import { parsePrintedNumber } from "../../data/numbers.ts";
import type { CijferRow } from "../../data/schema.ts";
import { fromCents, toCents } from "../../domain/money.ts";
import { growthPath, guidanceCost } from "../../domain/scenario/scenarios.ts";
import { verdeel } from "../../domain/verdeling/verdeel.ts";
import type { QuestionOf } from "../../question/question.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { toFigure } from "../facts.ts";
import { noRows } from "../no-rows.ts";
import { publishedRows } from "../rows.ts";
import { keysOf, USUAL_KEY } from "../sleutels.ts";
import { viewOf } from "../view.ts";

type Which = QuestionOf<"scenario">["welk"];
type Scenario = Omit<Table, "buttons">;

/** "scenario vso": a scenario of the documents with its arithmetic open and one input that can be changed. */
export const scenario = command({
  kind: "scenario",
  help: {
    audience: "bestuur",
    title: "Scenario's",
    examples: [
      { text: "scenario vso", question: { v: 1, kind: "scenario", welk: "vso" } },
      { text: "scenario beschut 60", question: { v: 1, kind: "scenario", welk: "beschut", aantal: 60 } },
      { text: "scenario plaatsingen 150", question: { v: 1, kind: "scenario", welk: "plaatsingen", aantal: 150 } },
      { text: "scenario krachtteam", question: { v: 1, kind: "scenario", welk: "krachtteam" } },
    ],
  },
  answer: ({ welk, aantal }, context, notes) => {
    const made = SCENARIO[welk](aantal, context);
    if (!made) return noRows(`Scenario ${welk}`, ["krachtteam", "vso-pro-scenarios", "beschut-werk"], context, notes);
    const others = (Object.keys(SCENARIO) as Which[]).filter((other) => other !== welk);
    return answeredFrom(
      made.rows,
      tableCard(
        { ...made, buttons: others.map((other) => ({ title: TITLE[other], question: { v: 1, kind: "scenario", welk: other } })) },
        viewOf(context, notes),
      ),
    );
  },
});

const TITLE: Record<Which, string> = { vso: "VSO/Pro", beschut: "Beschut werk", plaatsingen: "Plaatsingen", krachtteam: "Krachtteam" };

const SCENARIO: Record<Which, (amount: number | undefined, context: AnswerContext) => Scenario | undefined> = {
  vso,
  beschut,
  plaatsingen,
  krachtteam,
};

/** Stop, keep or grow: fte at the end of each year. How fast stopping goes is not in the document. */
function vso(perYear: number | undefined, context: AnswerContext): Scenario | undefined {
  const rows = publishedRows(context, { topic: "vso-pro-scenarios" });
  const start = find(rows, "scenario 2: gerealiseerde fte tot 2019");
  const growth = find(rows, "scenario 3: groei per jaar");
  const end = find(rows, "scenario 3: stand eind 2022");
  if (!start || !growth) return undefined;
  const rate = perYear ?? growth.number;
  const path = growthPath(start.number, rate, 2018, 2022);
  const bars = lengthBars(path.map(({ stock }) => BigInt(stock)));
  return {
    title: "Scenario's VSO/Pro",
    blocks: [
      {
        title: "Scenario 1: stoppen",
        rows: [
          {
            label: "Geen geld meer: loopt vanzelf af",
            note: "Hoe snel, staat niet in de Kaderbrief. Een deel van de jongeren raakt uit beeld.",
          },
        ],
      },
      {
        title: "Scenario 2: gelijk houden",
        rows: [
          { label: "Elk jaar, 2018 tot en met 2022", value: `${count(start.number)} fte`, note: "Alleen vervanging van wie vertrekt" },
        ],
      },
      {
        title: `Scenario 3: groeien met ${count(rate)} fte per jaar${perYear === undefined ? "" : " (eigen invoer)"}`,
        rows: path.map(({ year, stock }, at) => ({
          label: `Eind ${year}`,
          value: `${count(stock)} fte`,
          bar: { url: bars[at] ?? "", alt: `Eind ${year}: ${stock} fte` },
        })),
      },
    ],
    paragraphs: [
      `${count(start.number)} + 4 × ${count(rate)} = ${count(path.at(-1)?.stock ?? 0)} fte eind 2022.${perYear === undefined && end ? ` De Kaderbrief zegt ${end.row.published}.` : ""} Wat groei kost, staat er niet.`,
      "De evaluatie telt 32 + 78 fte, niet 100. Typ “scenario vso 20” voor een andere groei per jaar.",
    ],
    rows: [start.row, growth.row, ...(end ? [end.row] : [])],
  };
}

function beschut(fte: number | undefined, context: AnswerContext): Scenario | undefined {
  const rows = publishedRows(context, { topic: "beschut-werk" });
  const [before, after] = ["2020", "2021"].map((period) =>
    find(
      rows.filter((row) => row.period === period),
      "middelen voor begeleiding per fte",
    ),
  );
  const planned = find(rows, "beschut werk in de laatste (meerjaren)begroting");
  if (!before || !after || !planned) return undefined;
  const amount = fte ?? planned.number;
  const cost = guidanceCost(amount, BigInt(before.number) * 100n, BigInt(after.number) * 100n);
  return {
    title: `Scenario beschut werk: ${count(amount)} fte`,
    lead: { value: `${euroCents(fromCents(cost.less))} minder per jaar`, lines: ["geld voor begeleiding vanaf 2021"] },
    blocks: [
      {
        title: "Rekensom",
        rows: [
          {
            label: `${count(amount)} fte × ${euro(fromCents(before.number * 100))}`,
            value: euroCents(fromCents(cost.before)),
            note: "Tot 2021",
          },
          {
            label: `${count(amount)} fte × ${euro(fromCents(after.number * 100))}`,
            value: euroCents(fromCents(cost.after)),
            note: "Vanaf 2021",
          },
          { label: "Verschil", value: euroCents(fromCents(cost.less)) },
        ],
      },
    ],
    paragraphs: [
      fte === undefined
        ? `${count(amount)} fte is wat in de begroting stond. Typ “scenario beschut 60” voor een ander aantal.`
        : `${count(amount)} fte is eigen invoer.`,
      "Alleen het geld voor begeleiding. De loonwaarde van 30% wordt in de praktijk niet gehaald; wat dat kost, staat er niet.",
    ],
    rows: [before.row, after.row, planned.row],
  };
}

function plaatsingen(extra: number | undefined, context: AnswerContext): Scenario | undefined {
  const rows = publishedRows(context, { topic: "krachtteam" });
  const planned = find(rows, "scenario: extra plaatsingen");
  const each = find(rows, "scenario 100 extra plaatsingen: beter resultaat per plaatsing");
  const effect = rows.find(({ item }) => item === "scenario 100 extra plaatsingen: totaal effect");
  if (!planned || !each || !effect) return undefined;
  const amount = extra ?? planned.number;
  // What the evaluation says of the whole is about this number only.
  const planning = `${count(planned.number)} plaatsingen`;
  const gross = BigInt(amount) * BigInt(each.number) * 100n;
  return {
    title: `Scenario ${counted(count(amount), "plaatsingen")} extra`,
    lead: {
      value: `${euroCents(fromCents(gross))} bruto`,
      lines: [`per jaar. Bij ${planning} was het totaal negatief: zie hieronder`],
      style: "warning",
    },
    blocks: [
      {
        title: "Rekensom",
        rows: [
          {
            label: `${counted(count(amount), "plaatsingen")} × ongeveer ${euro(fromCents(each.number * 100))}`,
            value: euroCents(fromCents(gross)),
            note: extra === undefined ? "Aantal uit de evaluatie" : "Aantal is eigen invoer",
          },
          {
            label: `Totaal effect 2020–2023 van ${planning}`,
            value: effect.published,
            note: "Minder dossiers geeft door trap af een lagere bijdrage. Het bedrag staat niet in de evaluatie en wordt hier niet geraden.",
          },
        ],
      },
    ],
    paragraphs: [`Het Krachtteam rekende met ${planning}. Typ “scenario plaatsingen 150” voor een ander aantal.`],
    rows: [planned.row, each.row, effect],
  };
}

function krachtteam(cents: number | undefined, context: AnswerContext): Scenario | undefined {
  const [row] = publishedRows(context, { topic: "tekort-meerjarenraming", item: "structureel tekort na maatregelen" });
  const key = keysOf(context).find(({ sleutel }) => sleutel.id === USUAL_KEY);
  if (!row || !key) return undefined;
  const shortfall = cents === undefined ? toCents(toFigure(row, context).value) : BigInt(cents);
  const parts = verdeel(shortfall, key.weights);
  const bars = lengthBars(parts.map((part) => part.cents));
  return {
    title: `Tekort van ${euro(fromCents(shortfall))} over de zeven`,
    blocks: [
      {
        title: key.sleutel.label,
        rows: parts.map((part, at) => {
          const name = context.names.nameOf(part.gemeente);
          return {
            label: name,
            value: euroCents(fromCents(part.cents)),
            bar: { url: bars[at] ?? "", alt: `${name}: ${euroCents(fromCents(part.cents))}` },
          };
        }),
      },
      { rows: [{ label: "Samen", value: euroCents(fromCents(shortfall)) }] },
    ],
    paragraphs: [
      cents === undefined
        ? "Het tekort in 2023 uit de begroting die de provincie niet goedkeurde. In de herstelbegroting gingen in 2022 en 2023 de BUIG-middelen 2 miljoen omlaag en de bijdrage van de gemeenten even veel omhoog."
        : "Het tekort is eigen invoer.",
      key.sleutel.opmerking ?? "",
    ].filter(Boolean),
    rows: [row, ...key.rows],
  };
}

/** A row by its item, with its whole number. */
function find(rows: readonly CijferRow[], item: string): { row: CijferRow; number: number } | undefined {
  const row = rows.find((known) => known.item === item);
  const printed = row && parsePrintedNumber(row.published);
  return row && printed && printed.decimals === 0 ? { row, number: Number(printed.digits) } : undefined;
}
