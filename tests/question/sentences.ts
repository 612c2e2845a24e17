import fc from "fast-check";
import { type VangnetQuestion, vangnetQuestion } from "../../src/question/vangnet/shapes.ts";

/** Sentences with own figures as people could type them, with what is meant: notation, order, fillers and signs at random. */

export interface Sentence {
  text: string;
  meant: VangnetQuestion;
}

const GEMEENTEN: readonly (readonly [string, string])[] = [
  ["Utrecht", "GM0344"],
  ["breda", "GM0758"],
  ["den bosch", "GM0796"],
  ["Gemert-Bakel", "GM1652"],
  ["gemeente Best", "GM0753"],
  ["Súdwest-Fryslân", "GM1900"],
];

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** A number of hundred thousands of euros: every notation can write it. */
const amount = fc.integer({ min: 11, max: 2_400 });
const cents = (many: number): number => many * 100_000 * 100;

const grouped = (euros: number, mark: string): string => String(euros).replace(/\B(?=(\d{3})+$)/g, mark);
const millions = (many: number): string => `${Math.floor(many / 10)}${many % 10 === 0 ? "" : `,${many % 10}`}`;

const NOTATIONS: ((many: number) => string)[] = [
  (many) => `${millions(many)} mln`,
  (many) => `${millions(many)} miljoen`,
  (many) => `${millions(many)}mln`,
  (many) => `€ ${millions(many)} mln`,
  (many) => `€${millions(many)} mln`,
  (many) => `EUR ${millions(many)} miljoen`,
  (many) => `${millions(many)} mln euro`,
  (many) => `${millions(many).replace(",", ".")} mln`,
  (many) => `${grouped(many * 100_000, ".")}`,
  (many) => `€ ${grouped(many * 100_000, ".")}`,
  (many) => `€ ${grouped(many * 100_000, ".")},-`,
  (many) => `${grouped(many * 100_000, ".")},00`,
  (many) => `${many * 100_000} euro`,
  (many) => `€ ${grouped(many * 100_000, " ")}`,
  (many) => `${many * 100}k`,
  (many) => `${grouped(many * 100, ".")} k€`,
  (many) => `${many} ton`,
];

const NAMES = {
  budget: ["budget", "het budget", "BUIG", "rijksbudget", "ons budget", "budget (def.)"],
  uitgaven: ["uitgaven", "de uitgaven", "bestedingen", "netto lasten", "uitgaven (prognose)"],
} as const;
const LINKS = [
  "",
  "van",
  "is",
  "bedraagt",
  "bedroeg",
  "komt op",
  "nu",
  "ruim",
  "ca.",
  "afgerond",
  "totaal",
  "begroot op",
  "nog",
  "was",
  "wordt",
  ":",
  "=",
];
const JOINTS = [" ", ", ", "; ", " en ", " met ", ", dan "];
const STARTS = ["vangnet", "hoe zit het met het vangnet van", "halen we het vangnet in", "krijgt", "Vangnet,", "graag het vangnet voor"];

/** "budget ruim 12,3 mln" or "12,3 mln budget": one way in one sentence. */
const figure = (field: keyof typeof NAMES, behind: boolean) =>
  fc
    .record({ many: amount, name: oneOf(...NAMES[field]), link: oneOf(...LINKS), notation: oneOf(...NOTATIONS) })
    .map(({ many, name, link, notation }) => ({
      text: behind ? `${notation(many)} ${name.replace(/^(?:het|de|ons) /, "")}` : `${name} ${link} ${notation(many)}`,
      own: { [field]: cents(many) },
    }));

/** A result of another year, with its sign in one of the ways that people have. */
const result = (year: number) =>
  fc.record({ many: amount, shape: fc.integer({ min: 0, max: 8 }), notation: oneOf(...NOTATIONS) }).map(({ many, shape, notation }) => {
    const size = notation(many);
    const [text, sign] = [
      [`resultaat ${year} -${size}`, -1],
      [`resultaat ${year} ${size}`, 1],
      [`resultaat ${year} -/- ${size}`, -1],
      [`resultaat ${year}: ${size} negatief`, -1],
      [`saldo ${year} min ${size}`, -1],
      [`tekort ${year} ${size}`, -1],
      [`overschot ${year} van ${size}`, 1],
      [`${size} tekort in ${year}`, -1],
      [`resultaat ${year} (${grouped(many * 100_000, ".")})`, -1],
    ][shape] as [string, number];
    return { text, year, resultaat: sign * cents(many) };
  });

/** So much more or less than it was, as an amount or in per cent. */
const change = fc
  .record({
    many: amount,
    field: oneOf("budget", "uitgaven"),
    up: fc.boolean(),
    shape: fc.integer({ min: 0, max: 6 }),
    notation: oneOf(...NOTATIONS),
  })
  .map(({ many, field, up, shape, notation }) => {
    const size = notation(many);
    const [more, higher, rise] = up ? ["meer", "hoger", "stijgen"] : ["minder", "lager", "dalen"];
    const text = [
      `${size} ${more} ${field}`,
      `${field} ${size} ${higher}`,
      `wat als de ${field} met ${size} ${rise}`,
      `${field} ${rise} met ${size}`,
      `als er ${size} ${more} ${field} is`,
      up ? `${field} + ${size}` : `${field} ${size} ${more}`,
      `${field} ${many / 10 > 99 ? 5 : 7}% ${higher}`,
    ][shape] as string;
    const step = shape === 6 ? { honderdsten: (many / 10 > 99 ? 500 : 700) * (up ? 1 : -1) } : { cents: cents(many) * (up ? 1 : -1) };
    return { text, own: { verschil: { [field]: step } } };
  });

const changed: fc.Arbitrary<Sentence> = fc
  .record({ gemeente: oneOf(...GEMEENTEN), jaar: fc.integer({ min: 2017, max: 2024 }), change, behind: fc.boolean() })
  .map(({ gemeente: [naam, wie], jaar, change: { text, own }, behind }) => ({
    text: behind ? `vangnet ${naam} ${jaar} ${text}` : `${text}, vangnet ${naam} ${jaar}`,
    meant: vangnetQuestion({ wie, jaar, eigen: { [jaar]: own } }),
  }));

/** A table copied in thousands. */
const inThousands: fc.Arbitrary<Sentence> = fc
  .record({
    gemeente: oneOf(...GEMEENTEN),
    jaar: fc.integer({ min: 2017, max: 2024 }),
    budget: amount,
    uitgaven: amount,
    scale: oneOf("(x 1.000)", "x € 1.000", "× 1.000", "in duizenden euro's", "(× € 1.000)"),
    atEnd: fc.boolean(),
  })
  .map(({ gemeente: [naam, wie], jaar, budget, uitgaven, scale, atEnd }) => ({
    text: `vangnet ${naam} ${jaar} ${atEnd ? "" : scale} budget ${grouped(budget * 100, ".")} uitgaven ${grouped(uitgaven * 100, ".")},0 ${atEnd ? scale : ""}`,
    meant: vangnetQuestion({ wie, jaar, eigen: { [jaar]: { budget: cents(budget), uitgaven: cents(uitgaven) } } }),
  }));

const totals: fc.Arbitrary<Sentence> = fc
  .record({
    gemeente: oneOf(...GEMEENTEN),
    jaar: fc.integer({ min: 2017, max: 2024 }),
    behind: fc.boolean(),
    start: oneOf(...STARTS),
    joint: oneOf(...JOINTS),
    order: fc.boolean(),
    results: fc.integer({ min: 0, max: 2 }),
    end: oneOf("", "?", " graag", " aub", "."),
  })
  .chain(({ gemeente: [naam, wie], jaar, behind, start, joint, order, results, end }) =>
    fc
      .tuple(figure("budget", behind), figure("uitgaven", behind), result(jaar - 1), result(jaar - 2))
      .map(([budget, uitgaven, ...others]) => {
        const before = others.slice(0, results);
        const parts = [...(order ? [budget, uitgaven] : [uitgaven, budget]), ...before].map(({ text }) => text);
        const text = `${start} ${naam} ${jaar}${behind ? ": " : " "}${parts.join(joint)}${end}`;
        const eigen = {
          ...Object.fromEntries(before.map(({ year, resultaat }) => [year, { resultaat }])),
          [jaar]: { ...budget.own, ...uitgaven.own },
        };
        return { text, meant: vangnetQuestion({ wie, jaar, eigen }) };
      }),
  );

export const sentence: fc.Arbitrary<Sentence> = fc.oneof(
  { weight: 4, arbitrary: totals },
  { weight: 2, arbitrary: changed },
  { weight: 1, arbitrary: inThousands },
);
