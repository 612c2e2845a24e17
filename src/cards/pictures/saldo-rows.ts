import type { Amount } from "../../domain/money.ts";
import { euro, percentage, rate } from "../format.ts";
import type { TableRow } from "../table-card.ts";
import { SERIES } from "../texts/buig.ts";
import { BAR } from "../texts/vangnet/card.ts";
import { lengthBars, signedBars, signedShares, spendingBars } from "./bar-image.ts";

/** Municipalities with their saldi below each other, bars on one scale: left of zero is a tekort. */
export function saldoRows(lines: readonly { name: string; saldo: Amount; budget: Amount }[]): TableRow[] {
  const bars = signedBars(lines.map(({ saldo }) => saldo));
  return lines.map(({ name, saldo, budget }, at) => ({
    label: `${name} · ${percentage(saldo, budget)}`,
    value: euro(saldo),
    bar: { url: bars[at] ?? "", alt: BAR.saldo(name, saldo < 0n, euro(saldo < 0n ? -saldo : saldo)) },
  }));
}

/** The same as shares of the budget, with a line at the threshold of the year (hundredths of a per cent of the budget). */
export function shareRows(lines: readonly { name: string; saldo: Amount; budget: Amount }[], threshold: number): TableRow[] {
  const bars = signedShares(
    lines.map(({ saldo, budget }) => (budget > 0n ? Number((saldo * 10_000n) / budget) : 0)),
    -threshold,
  );
  return lines.map(({ name, saldo, budget }, at) => ({
    label: name,
    value: `${percentage(saldo, budget)} · ${euro(saldo)}`,
    bar: { url: bars[at] ?? "", alt: BAR.share(name, percentage(saldo, budget), rate(threshold)) },
  }));
}

/** Municipalities with an amount of at least zero below each other, bars on one scale. */
export function amountRows(lines: readonly { name: string; amount: Amount }[]): TableRow[] {
  const bars = lengthBars(lines.map(({ amount }) => amount));
  return lines.map(({ name, amount }, at) => ({
    label: name,
    value: euro(amount),
    bar: { url: bars[at] ?? "", alt: `${name}: ${euro(amount)}` },
  }));
}

/** The years of one municipality below each other: what was spent of the budget, and the saldo as a share of it. */
export function spendingRows(lines: readonly { year: number; spent: Amount; budget: Amount }[]): TableRow[] {
  const bars = spendingBars(lines);
  return lines.map(({ year, spent, budget }, at) => ({
    label: SERIES.year(year, euro(spent), euro(budget)),
    value: percentage(budget - spent, budget),
    bar: { url: bars[at] ?? "", alt: SERIES.bar(year, euro(spent), euro(budget)) },
  }));
}
