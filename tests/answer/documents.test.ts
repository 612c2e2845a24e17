import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answer/respond.ts";
import { cijferText, printedText } from "../../src/cards/cijfer.ts";
import type { Question } from "../../src/question/question.ts";
import { published, someContext, textOf } from "../support.ts";

/** Everything that the pages of an answer show, one after the other. */
function allPages(question: Question & { vanaf: number }, ask: (question: Question & { vanaf: number }) => Question): string {
  const pages: string[] = [];
  for (let vanaf = 0; ; ) {
    const answer = answerQuestion(ask({ ...question, vanaf }), someContext());
    pages.push(textOf(answer));
    const more =
      JSON.stringify(answer.cards[0].content)
        .match(/"vanaf":(\d+)/g)
        ?.map((found) => Number(found.slice(8))) ?? [];
    const next = more.find((at) => at > vanaf);
    if (next === undefined) return pages.join("\n");
    vanaf = next;
  }
}

describe.each([...published.onderwerpen.values()])("$label", ({ id }) => {
  const rows = published.cijfers.filter(({ topic }) => topic === id);
  const question = { v: 1, kind: "onderwerp", onderwerp: id, vanaf: 0 } as const;

  it("can be read back cell by cell", () => {
    const text = allPages(question, (asked) => asked);
    for (const row of rows) expect(text).toContain(cijferText(row).replaceAll("\u00a0", " "));
  });

  it("has its source: document, place and the literal figure", () => {
    const text = allPages(question, (vraag) => ({ v: 1, kind: "bron", vraag: vraag as typeof question }));
    for (const row of rows) {
      expect(text).toContain(printedText(row));
      expect(text).toContain(`${published.bronnen.get(row.document)?.titel}, ${row.place}`);
    }
  });
});
