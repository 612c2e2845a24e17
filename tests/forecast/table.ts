import type { Bands, Setting } from "../../src/forecast/forecast.ts";
import { published } from "../support.ts";
import { INDEXATIONS } from "./lifelike.ts";
import { type Measured, measure } from "./measure.ts";

/** Other seeds than the methods were tried on. */
export const SEEDS: readonly number[] = Array.from({ length: 10 }, (_, at) => 101 + at);

const { banden, minsteJaren, vakantietoeslag } = published.prognose;
const bands: Bands = banden.map(({ maanden, honderdsten }) => ({ months: maanden, share: honderdsten / 10_000 }));
/** As the assistant has it, with the indexations of the made-up years. */
export const SETTING: Setting = {
  indexations: INDEXATIONS,
  holidayPay: vakantietoeslag.honderdsten / 10_000,
  bands,
  leastYears: minsteJaren,
};

const percent = (share: number, decimals = 1): string => `${(share * 100).toFixed(decimals).replace(".", ",")}%`;

/** The table of docs/prognose.md. */
export const tableOf = (rows: readonly Measured[]): string[] => [
  "| maanden bekend | leidende methode ernaast | zelfde tempo ernaast | half bereik | erbinnen | gezegd | te smal |",
  "|---|---|---|---|---|---|---|",
  ...rows.map(
    ({ month, leading, pace, width, held, said, tooNarrow }) =>
      `| ${month} | ${percent(leading, 2)} | ${percent(pace, 2)} | ${percent(width)} | ${percent(held)} | ${percent(said)} | ${tooNarrow} |`,
  ),
];

export const measured = (): Measured[] => measure(SEEDS, SETTING);
