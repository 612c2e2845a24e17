import type { Button } from "../cards/card.ts";
import { TOPIC } from "../cards/texts/documenten/documenten.ts";
import { BUTTON } from "../cards/texts/vrager.ts";
import type { Published } from "../data/published.ts";
import type { Regio } from "../data/shapes/gemeenten.ts";
import { standardRegion } from "../facts/region.ts";
import type { NameIndex } from "../question/names/names.ts";
import type { PlainQuestion, Question } from "../question/question.ts";
import { vangnetQuestion } from "../question/vangnet/shapes.ts";
import type { Sample } from "./help.ts";

/** What runs here by itself. */
export const SUBSCRIPTIONS_BUTTON: Button = { title: BUTTON.abonnementen, question: { v: 1, kind: "abonnementen" } };

interface Names {
  published: Published;
  names: NameIndex;
}

/** A question that holds no other one. */
const isPlain = (question: Question): question is PlainQuestion => !("vraag" in question) && !("daarna" in question);

/** Of whom examples are: members of a region, with its latest published year. */
export function sampleOf({ id, naam, voorbeeld, sleutel, stemmen, trap }: Regio, { published, names }: Names): Sample {
  const { gemeenten, jaar } = voorbeeld;
  const isOf = ({ regio }: { regio: string }) => regio === id;
  const groep = published.maatregelen.find(isOf)?.voorbeeld;
  // With fewer than five the first ones come back.
  const named = (at: number) => {
    const code = gemeenten[at % gemeenten.length] ?? "";
    return { id: code, naam: names.nameOf(code) };
  };
  return {
    regio: { id, naam },
    gemeente: named(0),
    andere: named(1),
    derde: named(2),
    vierde: named(3),
    vijfde: named(4),
    jaar,
    sleutels: published.sleutels.filter(isOf).sort((a, b) => Number(b.id === sleutel) - Number(a.id === sleutel)),
    scenarios: published.scenarios.filter(isOf),
    ...(groep !== undefined && { groep }),
    votes: stemmen !== undefined,
    trap: trap !== undefined,
  };
}

/** Those of the standard region. */
export const standardSample = (given: Names): Sample => sampleOf(standardRegion(given.published), given);

/** Buttons for someone who does not know what to ask: of the municipality that was asked about, or his own; else an example. */
export function exampleButtons(given: Names & { lastQuestion?: Question | undefined; ownGemeente?: string | undefined }): Button[] {
  const asked = given.lastQuestion && "wie" in given.lastQuestion ? given.lastQuestion.wie : undefined;
  const wie = typeof asked === "string" ? asked : given.ownGemeente;
  if (wie !== undefined && given.names.exists(wie)) {
    const jaar =
      given.lastQuestion && "jaar" in given.lastQuestion && typeof given.lastQuestion.jaar === "number" ? given.lastQuestion.jaar : null;
    const name = given.names.nameOf(wie);
    return [
      { title: BUTTON.vangnetOf(name, jaar ?? undefined), question: vangnetQuestion({ wie, jaar }) },
      ...(given.lastQuestion && isPlain(given.lastQuestion)
        ? [{ title: TOPIC.source, question: { v: 1, kind: "bron", vraag: given.lastQuestion } as const }]
        : []),
      { title: BUTTON.help, question: { v: 1, kind: "help" } },
    ];
  }
  const { gemeente, jaar } = standardSample(given);
  return [
    { title: BUTTON.vangnetOf(gemeente.naam, jaar), question: vangnetQuestion({ wie: gemeente.id, jaar }) },
    { title: BUTTON.help, question: { v: 1, kind: "help" } },
  ];
}
