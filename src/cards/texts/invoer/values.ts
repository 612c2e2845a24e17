import type { Invoerveld } from "../../../data/shapes/invoer.ts";
import type { Waarde } from "../../../data/shapes/waarde.ts";
import { fromCents } from "../../../domain/money.ts";
import type { Fault, Misfit } from "../../../facts/invoer/check.ts";
import { MONTHS } from "../../../time/day.ts";
import { count, date, echo, euro, euroOfCents, plainName, plusMinus } from "../../format.ts";

/** A value as a person reads it: "€ 7.100.000 (voorlopig, ± € 50.000)", "15 augustus 2026", "ja". */
export function valueText(veld: Invoerveld | undefined, { is, marge, status, maand, maker }: Waarde): string {
  if (typeof is === "boolean") return is ? "ja" : "nee";
  if (typeof is === "string") return veld?.soort === "dag" ? date(is) : (veld?.keuzes?.find(({ id }) => id === is)?.label ?? plainName(is));
  if (veld?.soort === "aantal") return count(is);
  const prognosis = [maand === undefined ? "" : `van eind ${MONTHS[maand - 1]}`, maker === undefined ? "" : `door ${plainName(maker)}`];
  const about = [[status, ...prognosis].filter(Boolean).join(" "), marge === undefined ? "" : plusMinus(fromCents(marge))].filter(Boolean);
  return `${euro(fromCents(is))}${about.length > 0 ? ` (${about.join(", ")})` : ""}`;
}

/** "een tekort van € 300.000" */
export const resultText = (cents: number): string =>
  cents < 0 ? `een tekort van ${euroOfCents(-cents)}` : `een overschot van ${euroOfCents(cents)}`;

export function faultText(fault: Fault): string {
  switch (fault.why) {
    case "unknown-field":
      return "dit veld ken ik niet";
    case "no-amount":
      return "dit is geen bedrag. Schrijf bijvoorbeeld 7.100.000 of 7,1 mln";
    case "negative":
      return "dit bedrag kan niet onder nul zijn";
    case "zero-budget":
      return "een budget is meer dan nul";
    case "too-large":
      return "dit is te veel voor een gemeente";
    case "no-number":
      return "dit is geen aantal. Schrijf bijvoorbeeld 395";
    case "no-day":
      return "dit is geen datum. Schrijf bijvoorbeeld 15-8-2026";
    case "future":
      return "deze dag moet nog komen";
    case "not-begun":
      return "deze periode moet nog komen";
    case "no-choice":
      return "deze keuze ken ik niet";
    case "no-yes-no":
      return "kies ja of nee";
    case "no-status":
      return `de status “${echo(fault.status)}” hoort hier niet bij`;
    case "other-year":
      return fault.van === fault.tot ? `dit geldt alleen voor ${fault.van}` : `dit geldt alleen voor ${fault.van} tot en met ${fault.tot}`;
  }
}

export function misfitText(misfit: Misfit, labelOf: (veld: string) => string): string {
  switch (misfit.why) {
    case "sum":
      return `${labelOf(misfit.total)} is ${euroOfCents(misfit.is)}, maar de delen zijn samen ${euroOfCents(misfit.parts)}. Dat scheelt ${euroOfCents(Math.abs(misfit.is - misfit.parts))}.`;
    case "lasten-without-baten":
      return "Bij lasten horen baten. Zijn er geen, geef dan baten 0.";
    case "baten-without-lasten":
      return "Bij baten horen lasten.";
    case "baten-above-lasten":
      return `De baten (${euroOfCents(misfit.baten)}) zijn meer dan de lasten (${euroOfCents(misfit.lasten)}).`;
    case "spending":
      return `Uit lasten en baten volgen uitgaven van ${euroOfCents(misfit.follows)}, niet van ${euroOfCents(misfit.is)}.`;
    case "onrechtmatig-above-spending":
      return `Onrechtmatig en onzeker samen (${euroOfCents(misfit.onrechtmatig)}) zijn meer dan de uitgaven (${euroOfCents(misfit.spent)}).`;
    case "result":
      return `Uit budget en uitgaven volgt ${resultText(misfit.follows)}, niet ${resultText(misfit.is)}.`;
  }
}
