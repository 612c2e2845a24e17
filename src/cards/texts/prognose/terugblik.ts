import { MONTHS as MONTH_NAMES } from "../../../time/day.ts";
import { aboutShare, capital, count, euroAbout } from "../../format.ts";
import type { Message } from "../message.ts";

/** Every sentence on how good expectations were. */
export const TERUGBLIK = {
  title: (name: string, jaar: number) => `Hoe goed was de prognose · ${name} · ${jaar}`,
  lead: (inside: number, all: number) =>
    inside === all
      ? `De uitkomst viel elke maand binnen het bereik (${count(all)} ${all === 1 ? "keer" : "keren"})`
      : `In ${count(inside)} van de ${count(all)} maanden viel de uitkomst binnen het bereik`,
  came: (amount: bigint, isFinal: boolean) => `Het jaar kwam uit op ${euroAbout(amount)}${isFinal ? "" : "; correcties kunnen nog volgen"}`,
  mean: (share: number, first: number, last: number) =>
    `De prognose zat er gemiddeld ${aboutShare(share)} naast: eerst ${aboutShare(first)}, aan het eind ${aboutShare(last)}`,
  running: "Het jaar loopt nog: dit is wat er per maand werd verwacht",
  moved: (first: bigint, last: bigint) => `Van ${euroAbout(first)} naar ${euroAbout(last)}`,
  row: (month: number) => `T/m ${MONTH_NAMES[month - 1] ?? ""}`,
  note: (low: bigint, high: bigint, share: number | undefined, other: string | undefined) =>
    [
      `Tussen ${euroAbout(low)} en ${euroAbout(high)}`,
      ...(share === undefined ? [] : [`${aboutShare(Math.abs(share))} te ${share > 0 ? "laag" : "hoog"}`]),
      ...(other === undefined ? [] : [other]),
    ].join(" · "),
  other: (maker: string | undefined, amount: bigint) => `${capital(maker ?? "anderen")}: ${euroAbout(amount)}`,
  alt: (month: number, low: bigint, high: bigint) => `T/m ${MONTH_NAMES[month - 1] ?? ""}: tussen ${euroAbout(low)} en ${euroAbout(high)}`,
  picture: (from: bigint, to: bigint, hasLine: boolean) =>
    `De balken lopen van ${euroAbout(from)} tot ${euroAbout(to)}: het bereik van elke maand.${hasLine ? " De streep is de uitkomst." : ""}`,
  basis: "Gerekend met de maanden zoals zij nu bekend zijn, en alleen met jaren ervoor. Wat ik op een dag zelf zei: stand <dag> prognose …",
  amount: (amount: bigint) => euroAbout(amount),
  which: { title: "Van welke gemeente?", paragraphs: ["Terugkijken kan per gemeente. Kies er een."] } satisfies Message,
  foot: "Een verwachting, geen besluit",
  none: (name: string, jaar: number): Message => ({
    title: `Van ${name} ${jaar} zijn geen maanden bekend`,
    paragraphs: ["Zonder maanden is er niets om op terug te kijken."],
  }),
};
