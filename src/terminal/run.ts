import { type ParseArgsConfig, parseArgs } from "node:util";

/** Options and what stands beside them; undefined for what is no option, or misses its value: the usage says how. */
export function optionsIn<O extends NonNullable<ParseArgsConfig["options"]>>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    return undefined;
  }
}

/** Runs a command to its exit code; what goes wrong is told in a line. @param told what of an error is told, and its exit code, where that is not its message and 1 */
export async function run(
  main: (args: readonly string[]) => Promise<number>,
  told: (error: unknown) => { text: string; code: number } | undefined = () => undefined,
): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    const { text, code } = told(error) ?? { text: error instanceof Error ? error.message : String(error), code: 1 };
    console.error(text);
    process.exitCode = code;
  }
}
