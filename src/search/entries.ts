import type { Published } from "../data/published.ts";
import type { Begrip, Bevinding } from "../data/shapes/bevindingen.ts";
import type { CijferRow } from "../data/shapes/cijfers.ts";
import type { Maatregel, Maatregelen } from "../data/shapes/documenten.ts";

/** Something that can be found. */
export type Found =
  | { soort: "bevinding"; bevinding: Bevinding }
  /** All figures of one item of a topic. */
  | { soort: "cijfers"; document: string; topic: string; item: string; isMark?: true }
  | { soort: "maatregel"; document: string; lijst: Maatregelen; maatregel: Maatregel }
  | { soort: "begrip"; begrip: Begrip };

/** With the words it is found by: its name, what it is about, and all that it says. */
export interface Entry {
  found: Found;
  naam: string;
  over: string;
  tekst: string;
  /** What we remark on it ourselves: it says little of what it is about. */
  opmerking?: string;
}

export const entriesOf = (published: Published): Entry[] => [
  ...bevindingen(published),
  ...cijfers(published),
  ...maatregelen(published),
  ...[...published.begrippen.values()].map((begrip) => ({
    found: { soort: "begrip", begrip } as const,
    naam: words(begrip.naam, begrip.aliases),
    over: "",
    tekst: begrip.uitleg,
  })),
];

const words = (...texts: (string | readonly string[])[]): string => texts.flat().join(" ");

function bevindingen({ bevindingen: all, themas, bronnen }: Published): Entry[] {
  return all.map((bevinding) => {
    const about = bevinding.over.flatMap((id) => themas.get(id) ?? []);
    return {
      found: { soort: "bevinding", bevinding },
      naam: words(bevinding.woorden, bevinding.aard === "mening" ? bevinding.van : ""),
      over: words(
        bevinding.soort,
        bevinding.van,
        bronnen.get(bevinding.document)?.kort ?? "",
        about.flatMap(({ naam, woorden }) => [naam, ...woorden]),
      ),
      tekst: words(bevinding.tekst, bevinding.place),
    };
  });
}

function cijfers({ byTopic, onderwerpen }: Published): Entry[] {
  return [...byTopic].flatMap(([topic, rows]) => {
    const { label = "", aliases = [], about = "", items = {} } = onderwerpen.get(topic) ?? {};
    return [...Map.groupBy(rows, ({ item }) => item)].map(([item, found]) => ({
      found: {
        soort: "cijfers",
        document: found[0]?.document ?? "",
        topic,
        item,
        ...(found.some(({ unit }) => unit === "cijfer") && { isMark: true }),
      },
      naam: words(item, items[item] ?? [], found.map(printed)),
      over: words(label, aliases),
      tekst: words(
        about,
        found.flatMap(({ subject, period, unit }) => [subject, period.slice(0, 4), unit]),
      ),
      opmerking: words(found.flatMap(({ remark = "" }) => remark)),
    }));
  });
}

/** What a row says in words. */
const printed = ({ unit, published }: CijferRow): string => (unit === "tekst" ? published : "");

const maatregelen = ({ maatregelen: lists }: Published): Entry[] =>
  lists.flatMap((lijst) =>
    lijst.maatregelen.map((maatregel) => ({
      found: { soort: "maatregel", document: lijst.document, lijst, maatregel },
      naam: maatregel.naam,
      over: words("maatregel", maatregel.groep),
      tekst: words("doelgroep", maatregel.doelgroep, maatregel.watGedaan, "beoogd resultaat", maatregel.beoogdResultaat),
    })),
  );
