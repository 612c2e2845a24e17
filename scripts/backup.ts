import { DEFAULTS } from "../src/config.ts";
import { backUp, putBack } from "../src/store/json/backup.ts";

/** npm run reservekopie -- <map> · npm run terugzetten -- <kopie> */
const [what, place] = process.argv.slice(2);
const folder = process.env.DATA_DIR || DEFAULTS.storeFolder;

try {
  if (place === undefined) throw new Error(what === "terugzetten" ? "Geef de map van de kopie." : "Geef de map voor de kopie.");
  if (what === "terugzetten") {
    await putBack(place, folder);
    console.log(`Teruggezet in ${folder}.`);
  } else console.log(`Kopie gemaakt en nagelezen: ${await backUp(folder, place, new Date().toISOString())}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
