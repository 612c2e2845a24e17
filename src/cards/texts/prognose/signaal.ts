import { fromCents } from "../../../domain/money.ts";
import type { Afstand, Kans, Signaalstand } from "../../../domain/signaal.ts";
import { MONTHS } from "../../../time/day.ts";
import { count, date, euroAbout, euroOfCents, list, rate } from "../../format.ts";
import { PROGNOSE_REGION } from "./region.ts";

/** Every sentence of a signal: what is watched, what it was and what it is. */

const monthName = (month: number): string => MONTHS[month - 1] ?? "";
const about = (euros: number): string => euroAbout(fromCents(BigInt(euros) * 100n));

const KANS: Record<Kans, string> = PROGNOSE_REGION.chance;

const kansOf = ({ kans }: Pick<Signaalstand, "kans">): string => (kans ? KANS[kans] : "geen prognose");

/** "ongeveer € 43,64 mln, tussen € 43,19 mln en € 44,08 mln" */
const expected = ({ midden, laag, hoog }: Signaalstand): string =>
  midden === undefined || laag === undefined || hoog === undefined
    ? ""
    : `ongeveer ${about(midden)}, tussen ${about(laag)} en ${about(hoog)}`;

const withExpected = (stand: Signaalstand): string => [kansOf(stand), expected(stand)].filter(Boolean).join(", ");

/** "nog € 90.000 eronder" */
const apart = ({ midden = 0, grens }: Signaalstand): string => {
  if (grens === undefined) return "er is geen grens te bepalen";
  return midden > grens ? `${about(midden - grens)} erboven` : `${about(grens - midden)} eronder`;
};

const bandText = ({ band }: Pick<Signaalstand, "band">): string => {
  if (!band) return "binnen een jaar niet in zicht";
  if (band.kant === "buiten") return "buiten de band";
  return `${band.kant} in ${monthName(band.maand ?? 1)} ${band.jaar ?? ""}`;
};

export const SIGNAAL = {
  /** "binnen 1%", "binnen € 100.000" */
  afstand: (afstand: Afstand): string => `binnen ${"cents" in afstand ? euroOfCents(afstand.cents) : rate(afstand.honderdsten)}`,
  title: (name: string, jaar: number): string => `Signaal · ${name} · ${jaar}`,
  titleOfMore: (many: number): string => `Signaal · ${count(many)} keer`,
  leadOfMore: (names: readonly string[]): string => `Er is iets veranderd bij ${list(names)}`,
  blockTitle: (name: string, jaar: number): string => `${name} ${jaar}`,
  lead: {
    kans: (name: string, { jaar, ...is }: Signaalstand): string =>
      is.kans ? `${name} ${jaar}: nu ${KANS[is.kans]}` : `Van ${name} ${jaar} is er geen prognose meer`,
    terug: (name: string, is: Signaalstand): string => `${name} ${is.jaar}: weer ${kansOf(is)}`,
    dichtbij: (name: string, { dichtbij }: Signaalstand): string =>
      dichtbij ? `${name} komt dicht bij de grens voor vangnet` : `${name} zit niet meer dicht bij de grens voor vangnet`,
    laat: (name: string, { laat = 1 }: Signaalstand): string => `De cijfers van ${name} over ${monthName(laat)} zijn er nog niet`,
    band: (name: string, { band }: Signaalstand): string => {
      if (!band) return `${name} gaat voorlopig niet uit de band van trap op, trap af`;
      return band.kant === "buiten"
        ? `${name} is uit de band van trap op, trap af`
        : `${name} gaat uit de band in ${monthName(band.maand ?? 1)} ${band.jaar ?? ""}`;
    },
  },
  label: { kans: "Prognose", terug: "Heen en weer", dichtbij: "Tot de grens", laat: "Cijfers te laat", band: "Trap op, trap af" },
  value: { kans: kansOf, terug: kansOf, dichtbij: apart, laat: ({ laat = 1 }: Signaalstand): string => monthName(laat), band: bandText },
  kansNote: (was: Signaalstand | undefined, is: Signaalstand): string =>
    [
      `Nu ${expected(is) || "geen maanden bekend"}`,
      was ? `Was op ${date(was.op)}: ${withExpected(was)}` : "Hiervoor was er geen prognose",
    ].join(". "),
  /** Amounts that did not change are said once. */
  terugNote: (was: Signaalstand, tussen: Signaalstand, is: Signaalstand): string => {
    const differs = expected(was) !== "" && expected(was) !== expected(is);
    return `Op ${date(tussen.op)} was het ${withExpected(tussen)}. Nu ${withExpected(is)}, zoals op ${date(was.op)}${differs ? ` (${expected(was)})` : ""}`;
  },
  dichtbijNote: (was: Signaalstand | undefined, { grens, dichtbij }: Signaalstand, afstand: string): string =>
    [
      grens === undefined ? "De grens is niet te bepalen" : `De grens ligt bij ${about(grens)}`,
      `Dat is ${dichtbij ? "" : "niet meer "}${afstand}`,
      ...(was?.midden === undefined ? [] : [`Was op ${date(was.op)}: ${apart(was)}`]),
    ].join(". "),
  /** Without a distance of its own. */
  usualAfstand: "binnen 2% van het budget",
  ofBudget: (afstand: Afstand): string => `${SIGNAAL.afstand(afstand)}${"cents" in afstand ? "" : " van het budget"}`,
  laatNote: (usual: { dag: number; bron: string } | undefined, { laat = 1, tot }: Signaalstand): string =>
    [
      ...(usual ? [`Gebruikelijk is uiterlijk ${usual.dag} ${monthName((laat % 12) + 1)} (${usual.bron})`] : []),
      tot === undefined ? "Van dit jaar zijn nog geen maanden bekend" : `De laatste cijfers zijn van ${monthName(tot)}`,
    ].join(". "),
  bandNote: (was: Signaalstand | undefined, { dossiers }: Signaalstand): string =>
    [
      ...(dossiers === undefined ? [] : [`Nu ${count(dossiers)} dossiers, in het tempo van het laatste halfjaar`]),
      ...(was ? [`Was op ${date(was.op)}: ${bandText(was)}${was.dossiers === undefined ? "" : `, ${count(was.dossiers)} dossiers`}`] : []),
    ].join(". "),
  foot: (day: string): string => `Zoals bekend op ${date(day)} · een verwachting, geen besluit`,
  nothing: { title: "Geen signaal", paragraphs: ["Er is niets veranderd."] },
};
