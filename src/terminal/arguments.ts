import { parseArgs } from "node:util";
import { isIsoDay } from "../domain/dates.ts";

export const USAGE = `Gebruik: npm run --silent vraag -- [opties] "vangnet Gemert-Bakel 2020"
  --json      de activiteit die naar Teams zou gaan, als JSON
  --gelezen   hoe de vraag is gelezen, en wat die ook had kunnen zijn
  --regels    vragen van standaardinvoer, één per regel; een lege regel begint een nieuw gesprek; per vraag een regel JSON
  --opslaan   wat u invoert ook opslaan en vaststellen; de assistent moet dan stilstaan (niet bij PostgreSQL)
  --concept   hetzelfde, maar als concept
  --missers   wat er vergeefs is gevraagd, geteld naar soort
  --mijn      uw eigen gemeente, bijvoorbeeld --mijn Deurne
  --op        antwoorden alsof het die dag is: --op 2020-11-15`;

export interface Arguments {
  question: string;
  /** Keep what is entered: as settled, or as a draft. */
  keep?: "vastgesteld" | "concept";
  show: "text" | "json" | "gelezen" | "regels" | "missers";
  mijn?: string;
  op?: string;
}

const WITH_VALUE = ["--op", "--mijn"];

/** Undefined when they cannot be understood. Words of an unquoted question may start with a minus: "resultaat 2023 -3 mln". */
export function readArguments(args: readonly string[]): Arguments | undefined {
  const found = args.findIndex((arg, at) => !arg.startsWith("--") && !WITH_VALUE.includes(args[at - 1] ?? ""));
  const start = found < 0 ? args.length : found;
  try {
    const { values } = parseArgs({
      args: args.slice(0, start),
      options: {
        json: { type: "boolean" },
        gelezen: { type: "boolean" },
        regels: { type: "boolean" },
        missers: { type: "boolean" },
        opslaan: { type: "boolean" },
        concept: { type: "boolean" },
        op: { type: "string" },
        mijn: { type: "string" },
      },
    });
    const { json, gelezen, regels, missers, opslaan, concept, op, mijn } = values;
    const keep = concept ? "concept" : opslaan ? "vastgesteld" : undefined;
    const shows = [json && "json", gelezen && "gelezen", regels && "regels", missers && "missers"].filter(
      (show) => show !== undefined && show !== false,
    );
    const question = args.slice(start).join(" ");
    if ((op !== undefined && !isIsoDay(op)) || shows.length > 1 || (question === "") !== (regels === true || missers === true))
      return undefined;
    return { question, show: (shows[0] || "text") as Arguments["show"], ...(mijn && { mijn }), ...(op && { op }), ...(keep && { keep }) };
  } catch {
    return undefined;
  }
}
