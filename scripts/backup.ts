import { storeIn } from "../src/config.ts";
import { backUp, putBack } from "../src/store/json/backup.ts";

/** npm run reservekopie -- <map> · npm run terugzetten -- <kopie> */
const [what, place] = process.argv.slice(2);

try {
  const store = storeIn(process.env);
  if ("address" in store)
    throw new Error(
      `De opslag staat in PostgreSQL (${store.address.place}). Kopieer die met pg_dump en zet terug met pg_restore; zie docs/beheer.md.`,
    );
  if (place === undefined) throw new Error(what === "terugzetten" ? "Geef de map van de kopie." : "Geef de map voor de kopie.");
  if (what === "terugzetten") {
    await putBack(place, store.folder);
    console.log(`Teruggezet in ${store.folder}.`);
  } else console.log(`Kopie gemaakt en nagelezen: ${await backUp(store.folder, place, new Date().toISOString())}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
