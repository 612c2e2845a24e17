import type { Button } from "../../cards/card.ts";
import { messageCard } from "../../cards/message-card.ts";
import { type TableRow, tableCard } from "../../cards/table-card.ts";
import { FOUND } from "../../cards/texts/documenten/vondsten.ts";
import { CERTAINTY } from "../../cards/texts/labels.ts";
import { provisionOf, RULE_STEPS, ruleText, TERM } from "../../cards/texts/vangnet/regels.ts";
import { provisionText, sourceLink, type View } from "../../cards/view.ts";
import type { Begrip } from "../../data/shapes/bevindingen.ts";
import { yearOf } from "../../domain/dates.ts";
import { coveredYears, rulesOfYear } from "../../domain/vangnet/rules.ts";
import { readBegrip } from "../../question/regels/readers.ts";
import { begrip as shape } from "../../question/regels/shapes.ts";
import { answered, refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { exampleButtons } from "../examples.ts";
import { viewOf } from "../view.ts";

/** "wat is BUIG", "wat betekent b": a word explained, with the rule that it is of. */
export const begrip = command({
  kind: "begrip",
  shape,
  readers: [readBegrip],
  share: "button",
  help: {
    ...TERM.help,
    audience: "iedereen",
    examples: () => [
      { text: "wat is BUIG", question: { v: 1, kind: "begrip", begrip: "buig" } },
      { text: "wat betekent b", question: { v: 1, kind: "begrip", begrip: "voorwaarde-b" } },
    ],
  },
  answer: ({ begrip: id }, context, notes) => {
    const found = context.published.begrippen.get(id);
    if (!found) return refused(messageCard(TERM.unknown, { notes, buttons: exampleButtons(context) }));
    const view = viewOf(context, notes);
    const rules = ruleRows(found, context, view);
    return answered(
      tableCard(
        {
          title: found.naam,
          paragraphs: [found.uitleg],
          blocks: rules.length > 0 ? [{ title: TERM.inYear(yearOfRules(context)), rows: rules }] : [],
          rows: [],
          ...(found.bron && { toldPlaces: [{ what: found.naam, ...found.bron }] }),
          buttons: buttonsOf(found, context),
          folded: found.bron
            ? [
                {
                  title: TERM.source,
                  blocks: [{ rows: [{ label: sourceLink(view, found.bron), ...(found.bron.place === "" && { note: TERM.unread }) }] }],
                },
              ]
            : [],
        },
        view,
      ),
    );
  },
});

/** This year, as far as its rules are known. */
function yearOfRules({ published, today }: AnswerContext): number {
  const { first, last } = coveredYears(published.regels);
  return Math.min(last, Math.max(first, yearOf(today)));
}

/** The rule of the step that a word is of, this year, for each route. */
function ruleRows({ stap }: Begrip, context: AnswerContext, view: View): TableRow[] {
  const step = RULE_STEPS.find((known) => known === stap);
  if (!step) return [];
  const rows = rulesOfYear(context.published.regels, yearOfRules(context)).map((rule) => {
    const provision = provisionOf(rule, step);
    return { label: ruleText(rule, step), note: provision ? provisionText(view, provision) : CERTAINTY["?"] };
  });
  return [...new Map(rows.map((row) => [row.label, row])).values()];
}

function buttonsOf({ stap, onderwerp }: Begrip, { topics }: AnswerContext): Button[] {
  const step = RULE_STEPS.find((known) => known === stap);
  return [
    ...(step ? [{ title: TERM.rules, question: { v: 1, kind: "regels", over: step } as const }] : []),
    ...(onderwerp === undefined
      ? []
      : [{ title: FOUND.allFigures(topics.labelOf(onderwerp)), question: { v: 1, kind: "onderwerp", onderwerp, vanaf: 0 } as const }]),
  ];
}
