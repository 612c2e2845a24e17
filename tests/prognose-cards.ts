import type { YearData } from "../src/forecast/year.ts";
import type { QuestionOf } from "../src/question/question.ts";
import type { Payload } from "../src/store/records.ts";
import { lifelike } from "./forecast/lifelike.ts";
import { anEntry, inCents } from "./invoer-cards.ts";
import { IN_CHANNEL, IN_CHAT, storeOf } from "./post-cards.ts";

/** The seven of the region, by code. */
export const SEVEN = ["GM0743", "GM0762", "GM1771", "GM1652", "GM0794", "GM1659", "GM0847"];
type Waarden = Payload<"invoer">["waarden"];

const BACK = 0.03;
/** The months of a year as lasten and baten, with the files of each month; up to and including a month. */
export function monthsEntered({ stretches, files }: YearData, until = 12, times = 1): Waarden {
  const rows = stretches.slice(0, until).flatMap(({ to, amount }) => {
    const month = `m${String(to).padStart(2, "0")}`;
    const netto = Math.round(amount * times);
    const baten = Math.round(netto * BACK);
    return [
      [`${month}.lasten`, { is: inCents(netto + baten) }],
      [`${month}.baten`, { is: inCents(baten) }],
      [`${month}.dossiers`, { is: files.get(to) ?? 0 }],
    ] as const;
  });
  return Object.fromEntries(rows);
}

/** Made-up years 2021 to 2025 of the seven, and 2026 until August; with what each year came to, and what Senzer expected. */
const YEARS = [2021, 2022, 2023, 2024, 2025, 2026];
const made = lifelike(7, SEVEN.length, YEARS);
const entries = SEVEN.flatMap((gemeente, at) =>
  (made[at] ?? []).flatMap((data, index) => {
    const jaar = data.year;
    const isLast = index === YEARS.length - 1;
    const outcome = data.outcome ?? 0;
    const source = { gemeente, jaar, bron: "maandrapportage Senzer", dag: `${Math.min(jaar + 1, 2026)}-01-20` } as const;
    const expected = {
      is: inCents(Math.round(outcome * (1 + 0.01 * (((at + index) % 5) - 2)))),
      status: "prognose",
      maand: 8,
      maker: "Senzer",
    } as const;
    return [
      anEntry(monthsEntered(data, isLast ? 8 : 12), { ...source, id: `invoer|p${at}|${jaar}` }),
      anEntry(
        {
          budget: {
            is: inCents(Math.round(outcome * (0.9 + 0.02 * at))),
            status: isLast && at % 2 === 1 ? "nader voorlopig" : "definitief",
          },
          uitgaven: expected,
        },
        { ...source, bron: "Rijksbegroting", id: `invoer|b${at}|${jaar}` },
      ),
      ...(isLast
        ? []
        : [anEntry({ uitgaven: { is: inCents(outcome), status: "SiSa" } }, { ...source, bron: "SiSa", id: `invoer|s${at}|${jaar}` })]),
    ];
  }),
);
export const MONTHS_STORE = storeOf(...entries);

/** Nothing but three months of one year, the middle one missing. */
const FEW = storeOf(
  anEntry(
    { "m01.lasten": { is: inCents(610_000) }, "m01.baten": { is: 0 }, "m03.lasten": { is: inCents(640_000) }, "m03.baten": { is: 0 } },
    { jaar: 2026, id: "invoer|f1" },
  ),
);
const ADVANCES = storeOf(anEntry({ "m01.lasten": { is: inCents(600_000), status: "voorschot" } }, { jaar: 2026, id: "invoer|v1" }));

const inChat = { ...IN_CHAT, entered: MONTHS_STORE };
const ask = (name: string, question: string, more = {}) => ({ name, question, context: { ...inChat, ...more }, tall: true });

const WAS = { wie: "GM0762", jaar: 2026, op: "2026-10-20", kans: "never", laag: 41_100_000, midden: 41_600_000, hoog: 42_100_000 } as const;
const IS = {
  wie: "GM0762",
  jaar: 2026,
  op: "2026-11-22",
  kans: "perhaps",
  laag: 43_192_196,
  midden: 43_637_455,
  hoog: 44_082_713,
} as const;
const KNOWN = { grens: 42_394_260, tot: 8, dossiers: 2174 } as const;
const BAND = { band: { kant: "omlaag", jaar: 2027, maand: 3 } } as const;
const SIGNAL = { v: 1, kind: "signaal", wie: "senzer", afstand: { honderdsten: 100 }, gezien: "2026-11-22T12:00:00Z" } as const;
const signal = (name: string, standen: QuestionOf<"signaal">["standen"]) => ({
  name,
  question: { ...SIGNAL, standen },
  context: IN_CHANNEL,
});

/** Every card on where the year ends. */
export const PROGNOSE_CARDS = [
  ask("prognose", "prognose Gemert-Bakel 2026"),
  ask("prognose geen vangnet", "prognose Someren 2026"),
  ask("prognose met minder dossiers", "prognose Deurne 2026 met 20 dossiers minder vanaf oktober"),
  ask("prognose weinig jaren", "prognose Deurne 2026", { entered: FEW }),
  ask("prognose zonder maanden", "prognose Asten 2026", { entered: FEW }),
  ask("prognose voorschotten", "prognose Deurne 2026", { entered: ADVANCES }),
  ask("prognose van een bekend jaar", "prognose Deurne 2025"),
  ask("prognose van een jaar dat nog komt", "prognose Deurne 2027"),
  ask("prognose regio", "prognose Senzer 2026"),
  ask("prognose regio zonder maanden", "prognose Senzer 2019"),
  signal("signaal", [{ was: { ...WAS, ...KNOWN, dichtbij: true }, is: { ...IS, ...KNOWN, ...BAND, laat: 10 } }]),
  signal("signaal heen en weer", [
    { was: { ...WAS, ...KNOWN }, tussen: { ...IS, ...KNOWN, op: "2026-11-03" }, is: { ...WAS, ...KNOWN, op: "2026-11-22" } },
  ]),
  signal("signaal van drie", [
    { was: { ...WAS, ...KNOWN }, is: { ...IS, ...KNOWN } },
    { is: { ...IS, ...KNOWN, wie: "GM1652", dichtbij: true } },
    {
      was: { ...WAS, ...KNOWN, wie: "GM0743", kans: "perhaps" },
      is: { ...WAS, wie: "GM0743", op: "2026-11-22", laat: 10, tot: 8, kans: "perhaps" },
    },
  ]),
  ask("terugblik", "hoe goed was de prognose Gemert-Bakel 2025"),
  ask("terugblik lopend jaar", "hoe goed was de prognose Deurne 2026"),
  ask("terugblik regio", "hoe goed was de prognose Senzer 2025"),
  ask("trap op ingevoerde maanden", "trap Gemert-Bakel 2026"),
  ask("trap zonder maanden", "trap Asten 2019"),
  ask("terugblik zonder maanden", "hoe goed was de prognose Asten 2019"),
];
