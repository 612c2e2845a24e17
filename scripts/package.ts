import { mkdirSync, writeFileSync } from "node:fs";
import { zipSync } from "fflate";
import packageJson from "../package.json" with { type: "json" };
import { ROOT } from "../src/config.ts";
import { AppPackageError, appPackageFiles } from "./manifest.ts";

try {
  const files = await appPackageFiles(process.env, packageJson.version);
  const path = `build/${packageJson.name}-${packageJson.version}.zip`;
  mkdirSync(`${ROOT}build`, { recursive: true });
  writeFileSync(`${ROOT}${path}`, zipSync(files));
  console.log(`${path}: ${Object.keys(files).join(", ")}`);
  if (files["manifest.json"]?.includes("https://example.com/"))
    console.warn(
      "The developer links in appPackage/manifest.json still point to example.com. Put your own there before people install the app.",
    );
} catch (error) {
  if (!(error instanceof AppPackageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
