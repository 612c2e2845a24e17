import type { Reader } from "../reader.ts";
import { question, unusedIn } from "../reading.ts";
import { filled, regionIn } from "../slots.ts";

/** "maatregelen jongeren", "wat doet Senzer voor statushouders" */
export const readMaatregelen: Reader = {
  rank: "command",
  read: (said, around) => {
    if (said.take("opdracht", "maatregelen").length === 0) return undefined;
    said.take("vraagwoord");
    const [groep] = said.take("groep");
    return question({ v: 1, kind: "maatregelen", ...regionIn(said, around), ...(groep && { groep: groep.id }) });
  },
};

/** "mentorwijs", "wat is de pilot praktijkleren": a measure by its own name, and nothing else; with what is known beside it. */
export const readMaatregelNaam: Reader = {
  rank: "prose",
  read: (said) => {
    const [mark] = said.take("maatregelnaam");
    // "hoe vaak per jaar komt de benchmark bij elkaar" asks for a figure of it.
    if (!mark || said.line.names.length > 0 || said.has("vorm", "getal")) return undefined;
    const naam = mark.at.map((place) => said.tokens[place]?.text.toLowerCase() ?? "").join(" ");
    for (const soort of ["vraagwoord", "vorm"]) said.take(soort);
    said.take("opdracht", "maatregelen", "wordt");
    return unusedIn(said).length > 0 ? undefined : question({ v: 1, kind: "zoek", woorden: naam, vorm: "maatregel", vanaf: 0 });
  },
};

/** "kerncijfers Asten", "cijfers Deurne" */
export const readKerncijfers: Reader = {
  rank: "command",
  read: (said, around) => {
    const isWhole = said.take("opdracht", "kerncijfers").length > 0;
    const asked = isWhole || (said.line.names.length > 0 && said.take("opdracht", "cijfers").length > 0);
    // "welk cijfer gaven de werkgevers Senzer" asks for one of them.
    if (!isWhole && said.has("vraagwoord") && said.has("vorm", "getal")) return undefined;
    return asked ? filled(said, around, ({ wie }) => ({ v: 1, kind: "kerncijfers", wie, vanaf: 0 }), { jaar: false }) : undefined;
  },
};

/** "bronnen", and nothing else. */
export const readBronnen: Reader = {
  rank: "command",
  read: (said) => {
    if (said.take("opdracht", "bronnen").length === 0) return undefined;
    said.take("vraagwoord");
    return question({ v: 1, kind: "bronnen" });
  },
};
