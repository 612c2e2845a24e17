import type { Reader } from "../reader.ts";
import { question, unusedIn } from "../reading.ts";

/** "welke cijfers kloppen niet", "verschillen in de notitie" */
export const readVerschillen: Reader = {
  rank: "prose",
  read: (said) => {
    if (said.take("opdracht", "verschillen").length === 0 || said.line.names.length > 0) return undefined;
    const [found, ...others] = said.take("document");
    said.take("cijfer");
    for (const soort of ["vraagwoord", "ontkenning", "vorm"]) said.take(soort);
    said.take("opdracht", "cijfers", "bronnen");
    return unusedIn(said).length > 0
      ? undefined
      : question({ v: 1, kind: "verschillen", ...(found && others.length === 0 && { document: found.id }) });
  },
};

/** "notitie 2020", "wat staat er in de kaderbrief": the document itself, where nothing of it is asked. */
export const readDocument: Reader = {
  rank: "command",
  read: (said) => {
    const [found] = said.take("document");
    if (!found) return undefined;
    said.take("vraagwoord");
    said.take("vorm", "zegt");
    said.years();
    // "wat zegt de evaluatie over …" asks more than the document.
    if (unusedIn(said).length > 0) return undefined;
    return question({ v: 1, kind: "document", document: found.id });
  },
};
