import { describe, expect, it } from "vitest";
import { forPost, previewCard, withButton } from "../../src/cards/posted.ts";
import { LARGEST_QUESTIONS, QUESTIONS, TABLE_QUESTIONS } from "../questions.ts";
import { ask } from "../support.ts";

type Part = Record<string, unknown>;
const partsOf = (value: unknown): Part[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [];
  return [value as Part, ...Object.values(value).flatMap(partsOf)];
};
const isShare = (data: unknown): boolean => ((data as Part | undefined)?.vraag as Part | undefined)?.kind === "plaats";
const LINE = "Automatisch geplaatst, elke maandag om 9.00 uur. Stoppen: noem mij met @ en typ stop abonnement 2";

describe.each(Object.entries({ ...QUESTIONS, ...TABLE_QUESTIONS }))("the card for %s as a post", (_name, question) => {
  const [card] = ask(question).cards;
  const before = JSON.stringify(card);
  const post = forPost(card, LINE);

  it("leaves no button that would change it for everybody", () => {
    const buttons = partsOf(post.content).filter(({ type }) => type === "Action.Execute");
    expect(buttons.filter(({ verb }) => verb !== "eigen")).toEqual([]);
  });

  it("keeps what its buttons ask, but for sharing what is shared already", () => {
    const asked = (content: unknown) =>
      partsOf(content)
        .filter(({ type, data }) => (type === "Action.Execute" || type === "Action.Submit") && !isShare(data))
        .map(({ title, data, fallback }) => ({ title, data, fallback: (fallback as Part | undefined)?.data }));
    expect(asked(post.content)).toEqual(asked(card.content));
    expect((post.content.actions as Part[]).filter(({ data }) => isShare(data))).toEqual([]);
  });

  it("has a small line under its title, and is the same below it", () => {
    const [title, line, ...rest] = post.content.body as Part[];
    const [cardTitle, ...cardRest] = card.content.body as Part[];
    expect(title).toEqual(cardTitle);
    expect(line).toMatchObject({ type: "TextBlock", text: LINE, size: "small", isSubtle: true, wrap: true });
    expect(rest).toHaveLength(cardRest.length);
    expect(post.summary).toBe(card.summary);
  });

  it("is a copy: the answer stays as it was", () => expect(JSON.stringify(card)).toBe(before));
});

it.each(LARGEST_QUESTIONS)("the largest card is as a post not too large: %s", (question) => {
  const post = forPost(ask(question, { conversation: "channel" }).cards[0], "Geplaatst door Anna de Vries");
  expect(Buffer.byteLength(JSON.stringify(post.content))).toBeLessThan(24 * 1024);
});

describe("one more button", () => {
  const button = { title: "Meer", question: { v: 1, kind: "help" } } as const;
  const cardWith = (buttons: number) => ({ content: { actions: Array.from({ length: buttons }, () => ({})) }, summary: "" });
  it("comes last", () => expect(withButton(cardWith(5), button).content.actions).toMatchObject([{}, {}, {}, {}, {}, { title: "Meer" }]));
  it("never as the seventh", () => expect(withButton(cardWith(6), button)).toEqual(cardWith(6)));
});

describe("the preview of a post", () => {
  const preview = (folded: string) => {
    const text = { type: "TextBlock", text: folded, wrap: true };
    const body = [
      { type: "TextBlock", text: "Vangnet", style: "heading" },
      { type: "TextBlock", text: "in zicht" },
      { type: "ActionSet", actions: [{ type: "Action.ToggleVisibility", title: "Berekening" }] },
      { type: "Container", id: "berekening", isVisible: false, items: [text] },
    ];
    const posted = { content: { type: "AdaptiveCard", version: "1.5", body }, summary: "Vangnet" };
    return JSON.stringify(
      previewCard(posted, {
        title: "Voorbeeld",
        lines: [],
        withoutFolded: "zonder gevouwen",
        note: { value: "" },
        sending: [],
        buttons: [],
      }).content,
    );
  };
  it("shows what is folded away too", () => {
    expect(preview("kort")).toContain("kort");
    expect(preview("kort")).not.toContain("zonder gevouwen");
  });
  it("leaves that out when it would be too large, and says so", () => {
    const large = preview("x".repeat(24_000));
    expect(large).toContain("zonder gevouwen");
    expect(large).toContain("in zicht");
    expect(large).not.toContain("Berekening");
    expect(Buffer.byteLength(large)).toBeLessThan(24 * 1024);
  });
});
