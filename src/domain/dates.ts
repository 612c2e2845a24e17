/** A calendar day, "2021-08-15". Days compare as text. */
export type IsoDay = string;

export const MS_PER_DAY = 86_400_000;

/** Days from one day to the other; negative when `to` lies before `from`. */
export const daysBetween = (from: IsoDay, to: IsoDay): number => Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);

/** The day that lies a number of days later. */
export const addDays = (day: IsoDay, days: number): IsoDay => new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** The calendar year of a day. */
export const yearOf = (day: IsoDay): number => Number(day.slice(0, 4));

/** Whether the text is a day that exists ("2021-02-30" does not). */
export const isIsoDay = (text: string): text is IsoDay =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
