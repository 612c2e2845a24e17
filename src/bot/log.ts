import { AsyncLocalStorage } from "node:async_hooks";
import { pino } from "pino";

/** Where lines go: standard error. */
export const sink = {
  write: (line: string): void => void process.stderr.write(line),
};

const logger = pino({ base: null, messageKey: "event", timestamp: pino.stdTimeFunctions.isoTime }, sink);

/** One line of JSON per event, with the activity that it belongs to. Never what a person typed, nor a name. */
export const log = (event: string, fields: Record<string, unknown> = {}): void =>
  void logger[isTrouble(event) ? "warn" : "info"]({ ...activities.getStore(), ...fields }, event);

const isTrouble = (event: string): boolean => /fail|lost|unknown|unwritten|refused|expires/.test(event);

const activities = new AsyncLocalStorage<Record<string, unknown>>();

/** Everything that is logged while this work runs carries the same number. */
export const withNumber = <T>(activity: string, work: () => Promise<T>): Promise<T> => activities.run({ activity }, work);

/** Tells something of the activity under way: it stands in all lines from here on. */
export const note = (fields: Record<string, unknown>): void => void Object.assign(activities.getStore() ?? {}, fields);

export const reasonOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));

/** What libraries print by themselves becomes a line like all others; what they print could hold anything, so only that of errors is kept. */
export function takeConsole(): void {
  for (const name of ["log", "info", "warn", "error", "debug"] as const)
    console[name] = (...said: unknown[]) => {
      const error = said.find((one) => one instanceof Error);
      log("library-said", { by: name, ...(error && { reason: error.name }) });
    };
}
