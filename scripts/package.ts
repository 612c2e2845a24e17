import { mkdirSync, writeFileSync } from "node:fs";
import { zipSync } from "fflate";
import packageJson from "../package.json" with { type: "json" };
import { ROOT } from "../src/config.ts";
import { AppPackageError, appPackageFiles } from "./manifest.ts";

try {
  const files = await appPackageFiles(process.env, packageJson.version);
  const { name, version } = packageJson;
  const zip = zipSync(files);
  mkdirSync(`${ROOT}build`, { recursive: true });
  // The name without the version is for m365agents.yml, which cannot know it.
  const paths = [`build/${name}-${version}.zip`, `build/${name}.zip`];
  for (const path of paths) writeFileSync(`${ROOT}${path}`, zip);
  console.log(`${paths.join(" = ")}: ${Object.keys(files).join(", ")}`);
  if (files["manifest.json"]?.includes("https://example.com/"))
    console.warn(
      "The developer links in appPackage/manifest.json still point to example.com. Put your own there before people install the app.",
    );
} catch (error) {
  if (!(error instanceof AppPackageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
