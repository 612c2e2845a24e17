import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** An id that the library draws by chance for an address. */
const CHANCE = /\brId[a-z0-9_-]{21}(?![a-z0-9_-])/g;

/** The same document without what chance, the clock and earlier documents put in it: names of relations, moments, numbers of pictures. */
export function settled(docx: Uint8Array, made: string): Uint8Array {
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    const known = names.get(id) ?? `rIdAdres${names.size + 1}`;
    names.set(id, known);
    return known;
  };
  const moment = made.slice(0, 19);
  let pictures = 0;
  const files = Object.entries(unzipSync(docx)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(
    Object.fromEntries(
      files.map(([name, bytes]) => {
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) return [name, bytes];
        const text = strFromU8(bytes)
          .replace(CHANCE, nameOf)
          .replace(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${++pictures}`)
          .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}Z`)
          // Styles have it for who reads aloud; for who looks for documents the library has no place.
          .replace("</cp:coreProperties>", "<dc:language>nl-NL</dc:language>$&");
        return [name, strToU8(text)];
      }),
    ),
    { mtime: "2000-01-01T12:00:00Z" },
  );
}
