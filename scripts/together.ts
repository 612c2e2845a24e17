import { spawn } from "node:child_process";

/**
 * Runs scripts of package.json beside each other, each to its end: `together.ts types lint unit -- <arguments for the last one>`.
 * The last one prints as it goes, the others after it; what failed is named at the very end, and fails the whole.
 */

const { npm_execpath: npm } = process.env;
if (!npm) throw new Error("Start this with npm run");

const split = process.argv.indexOf("--");
const names = process.argv.slice(2, split < 0 ? undefined : split);
const args = split < 0 ? [] : process.argv.slice(split + 1);

interface Outcome {
  name: string;
  failed: boolean;
  output: string;
}

/** npm by its own file and without a shell: the same on Windows. */
const run = (name: string, isLast: boolean): Promise<Outcome> =>
  new Promise((resolve) => {
    const command = isLast ? ["run", "-s", name, "--", ...args] : ["run", "-s", name];
    const child = spawn(process.execPath, [npm, ...command], { stdio: isLast ? "inherit" : ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    child.once("error", (error) => resolve({ name, failed: true, output: String(error) }));
    child.once("close", (code) => resolve({ name, failed: code !== 0, output }));
  });

const outcomes = await Promise.all(names.map((name, at) => run(name, at === names.length - 1)));
for (const { name, output } of outcomes) if (output.trim()) console.log(`\n${name}:\n${output.trim()}`);
const failed = outcomes.filter((outcome) => outcome.failed).map(({ name }) => name);
console.log(failed.length > 0 ? `\n✘ failed: ${failed.join(", ")}` : `\n✔ ${names.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
