import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { here, megabytes, start, startOurs } from "./bots.ts";
import { load, type Measured } from "./load.ts";

/**
 * npm run bench -- [rounds] [milliseconds a round]: this assistant and two bare echo bots, alternating in one run, all over HTTP. Ratios
 * hold when the machine's speed drifts; the figures beside them are only of this machine.
 */
const [rounds = 7, ms = 2_000] = process.argv.slice(2).map(Number);

const SEVEN = ["Asten", "Deurne", "Geldrop-Mierlo", "Gemert-Bakel", "Helmond", "Laarbeek", "Someren"];
const fresh = (sent: number) => `vangnet Utrecht 2024 budget 300 mln uitgaven ${310_000_000 + sent}`;

/** What is asked of the assistant; an echo bot gets the same texts. */
const LOADS: Record<string, (sent: number) => string> = {
  "vangnet Gemert-Bakel 2020": () => "vangnet Gemert-Bakel 2020",
  "never asked before": (sent) => fresh(sent + Math.floor(performance.now()) * 1_000),
  help: () => "help",
  "a morning's mix": (sent) =>
    sent % 2 === 0
      ? `vangnet ${SEVEN[sent % 7]} 2020`
      : `vangnet ${SEVEN[sent % 7]} 2020 uitgaven ${5_000_000 + ((sent * 7_919) % 900_000)}`,
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

if (!existsSync(here("agents-echo/node_modules")))
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here("agents-echo"), stdio: "inherit" });
const folder = mkdtempSync(join(tmpdir(), "bench-"));
const ours = await startOurs(folder);
const bots = [ours, await start("botbuilder echo", "echo-botbuilder.ts"), await start("Agents SDK echo", "agents-echo/index.js")];
const [, echo] = bots;

console.log(`${rounds} rounds of ${ms} ms, eight connections, Node ${process.version}`);
console.log(`start: ${bots.map(({ name, startMs }) => `${name} ${Math.round(startMs)} ms`).join(" · ")}`);
for (const bot of bots) for (const text of Object.values(LOADS)) await load(bot.port, text, 700);

for (const [what, text] of Object.entries(LOADS)) {
  const measured = new Map<string, Measured[]>(bots.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) for (const bot of bots) measured.get(bot.name)?.push(await load(bot.port, text, ms));
  const of = (name: string, field: keyof Measured) => (measured.get(name) ?? []).map((one) => one[field]);
  const ratios = (field: keyof Measured) => of(ours.name, field).map((value, round) => value / (of(echo?.name ?? "", field)[round] ?? 1));
  const spread = ratios("perSecond").sort((a, b) => a - b);
  console.log(`\n${what}`);
  for (const { name } of bots)
    console.log(
      `  ${name.padEnd(16)} ${median(of(name, "perSecond")).toFixed(0).padStart(6)}/s  p50 ${median(of(name, "p50")).toFixed(1)} ms  p99 ${median(of(name, "p99")).toFixed(1)} ms  errors ${of(name, "errors").reduce((a, b) => a + b, 0)}`,
    );
  console.log(
    `  against botbuilder echo: ${median(spread).toFixed(2)} (${spread[0]?.toFixed(2)}–${spread.at(-1)?.toFixed(2)}) a second, p99 ${median(ratios("p99")).toFixed(2)}`,
  );
}
console.log(`\nmemory afterwards: ${bots.map((bot) => `${bot.name} ${megabytes(bot)} MB`).join(" · ")}`);
for (const bot of bots) await bot.stop();
rmSync(folder, { recursive: true, force: true });
