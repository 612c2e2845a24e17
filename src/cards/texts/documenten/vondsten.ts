import type { Bevinding } from "../../../data/shapes/bevindingen.ts";
import { echo, list, lowerFirst } from "../../format.ts";
import { LONGEST_TITLE } from "../../limits.ts";
import type { HelpText, Message } from "../message.ts";

/** Every sentence on what is found in the prose of the documents. */

const AARD: Record<Bevinding["aard"], string> = { feit: "Feit", mening: "Mening", conclusie: "Conclusie", voorstel: "Voorstel" };

export const FOUND = {
  help: { title: "Wat de documenten zeggen" } satisfies HelpText,
  title: "Uit de documenten",
  /** Whose view a finding is: "Mening van raadsleden"; a fact that somebody told is still his. */
  whose: ({ aard, van }: Pick<Bevinding, "aard" | "van">): string => {
    if (van === "") return AARD[aard];
    return aard === "feit" ? `Volgens ${van}` : `${AARD[aard]} van ${van}`;
  },
  unsure: "Dit komt het dichtst in de buurt van uw vraag.",
  moreOn: (thema: string) => `Meer: ${thema}`,
  side: { voor: "Voor", tegen: "Tegen" },
  /** On a button, where both fit. */
  allFigures: (label: string) => (label.length <= LONGEST_TITLE - "Cijfers: ".length ? `Cijfers: ${label}` : label),
  /** Of a measure: where it stands. */
  measureIn: "Staat in",
  term: "Uitleg",
  notFound: {
    title: "Daar heb ik geen antwoord over",
    paragraphs: ["Stel de vraag met andere woorden, of kies een document."],
  } satisfies Message,
};

export const DOCUMENT = {
  title: (titel: string) => titel,
  from: (uitgever: string, datum: string) => `${uitgever}, ${datum}`,
  figures: (topics: number) => `Cijfers over ${topics} onderwerpen`,
  findings: (many: number) => `${many} bevindingen in onze woorden, met wie het vindt`,
  themes: "Kies een onderwerp, of vraag: “wat zegt dit stuk over …”.",
  unknown: { title: "Dat document ken ik niet", paragraphs: ["Dit zijn de documenten die ik ken."] } satisfies Message,
};

export const DIFFERENCES = {
  help: { title: "Wat niet klopt in de documenten" } satisfies HelpText,
  title: (kort: string | undefined) => `Wat niet klopt${kort === undefined ? "" : ` in ${kort}`}`,
  intro: "Gepubliceerde cijfers blijven zoals ze gedrukt zijn. Hier staan beide lezingen.",
  soort: { "klopt-niet": "Klopt niet", "andere-grondslag": "Andere grondslag, omvang of moment" },
  atFigure: "Wat niet klopt",
  between: "Tussen de stukken",
  ofPart: (name: string, soort: string) => `${name} · ${lowerFirst(soort)}`,
  part: (name: string, many: number) => `${name} (${many})`,
  none: "In dit stuk is niets gevonden dat niet klopt.",
  computed: "nagerekend",
  reading: (source: string, says: string) => `${source}: ${says}`,
  readings: (readings: readonly string[], uitleg: string | undefined) =>
    `${readings.join("; ")}.${uitleg === undefined ? "" : ` ${uitleg}`}`,
  all: "Alle stukken",
};

export const ABSENCE = {
  title: "Daar heb ik geen antwoord over",
  standsIn: (word: string, documents: readonly { kort: string; plaatsen: readonly string[] }[], isMore: boolean) =>
    `“${echo(word)}” komt voor in ${list(documents.map(({ kort, plaatsen }) => (plaatsen.length > 0 ? `${kort} (${list(plaatsen)})` : kort)))}${isMore ? ", en op meer plaatsen" : ""}.`,
  absent: (words: readonly string[]) =>
    `${list(words.map((word) => `“${echo(word)}”`))} ${words.length > 1 ? "staan" : "staat"} niet in de documenten die ik ken.`,
  /** Amounts of another policy field, or what a document itself cost. */
  otherField: (words: readonly string[], isDocument: boolean): Message => ({
    title: "Daar heb ik geen cijfers over",
    paragraphs: [
      isDocument
        ? `Wat “${echo(words.join(" "))}” kostte, staat niet in de documenten die ik ken.`
        : `Ik ken de budgetten en uitgaven voor de bijstand (BUIG). Van ${list(words.map((word) => `“${echo(word)}”`))} ken ik die niet.`,
    ],
  }),
  otherwise: "Ik weet iets van de BUIG, het vangnet en vijf documenten. Vraag het met andere woorden.",
  get unknown(): Message {
    return { title: ABSENCE.title, paragraphs: [ABSENCE.otherwise] };
  },
  nearest: "Het dichtst in de buurt komt:",
};
