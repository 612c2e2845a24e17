import { expect, it } from "vitest";
import { changesOf } from "../../src/answer/abonnementen/figures-shown.ts";
import { ask, someContext, textOf } from "../support.ts";

it.each(["saldo Helmond 2020", "overzicht 2020", "vangnet Senzer 2020", "samenvatting 2020", "bron saldo Helmond 2020"])(
  "%s: an amount below zero has its minus before the euro sign",
  (text) => expect(textOf(ask(text))).not.toMatch(/€ ?-\d/),
);
it("a figure that was shown the old way is no change", () => {
  const key = "saldo-buig|verwacht saldo per 31-12|Gemert-Bakel|2020";
  const now = textOf(ask("saldo Gemert-Bakel 2020"));
  expect(now).toContain("−€ 621.500");
  expect(changesOf(new Map([[key, "€\u00a0-621.500"]]), someContext())).toEqual([]);
});
