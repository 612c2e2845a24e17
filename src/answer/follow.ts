import type { PlainQuestion } from "../question/question.ts";
import type { Change } from "../question/reader.ts";

/** What a follow-up can change in a question, where it was said. */
export const saidWho = ({ wie }: Change): { wie?: string } => (typeof wie === "string" ? { wie } : {});
/** The same where nobody named is the asker's own municipality: "en wij?" */
export const saidWhoOrOwn = ({ wie }: Change): { wie?: string | null } => (wie === undefined ? {} : { wie });
export const saidYear = ({ figures: { years } }: Change): { jaar?: number } => (years[0] === undefined ? {} : { jaar: years[0] });
export const saidAmount = ({ figures: { loose } }: Change): { cents?: number } => {
  const [cents, ...others] = loose;
  return cents === undefined || cents <= 0 || others.length > 0 ? {} : { cents };
};
export const saidKey = ({ sleutel }: Change): { sleutel?: string } => (sleutel === undefined ? {} : { sleutel });

/** Going on from a question that computes nothing with the asker's figures: with some it is a question of its own. */
export const withoutFigures =
  <Q extends PlainQuestion>(follow: (last: Q, change: Change) => Q) =>
  (last: Q, change: Change): Q | undefined =>
    change.isWhatIf || Object.keys(change.figures.own).length > 0 ? undefined : follow(last, change);

/** The same question of another municipality, or of another year: "en Asten?", "en in 2024?" */
export const otherWhoOrYear = <Q extends PlainQuestion & { wie: string | null; jaar: number | null }>(last: Q, change: Change) =>
  withoutFigures<Q>((asked) => ({ ...asked, ...saidWhoOrOwn(change), ...saidYear(change) }))(last, change);
