import type { Formaliteiten } from "../../domain/vangnet/facts.ts";
import type { Known } from "../known.ts";
import { type KeptFields, keptOf } from "./entered.ts";

/** What was entered of the formal conditions of a year and of earlier grants; and inwoners. Absent is not known. */
export function enteredFacts(known: Known, gemeente: string, year: number): { formaliteiten: Formaliteiten; inwoners?: number } {
  const kept = keptOf(known, gemeente, year);
  const yes = (veld: string) => valueIn(kept, veld, "boolean");
  const [day, stand] = [valueIn(kept, "verzoek-dag", "string"), valueIn(kept, "verzoek-stand", "string")];
  const [analyse, told] = [yes("analyse"), yes("raad-geinformeerd")];
  const [verklaring, aanwijzing, aanvullend] = [yes("raad-instemming"), yes("aanwijzing"), yes("aanvullend")];
  const informed = analyse === false || told === false ? false : analyse && told;
  const eerder = grantedEarlier(known, gemeente, year);
  const inwoners = valueIn(kept, "inwoners", "number");
  return {
    formaliteiten: {
      ...(day !== undefined && stand !== "geen" && stand !== "ingetrokken" && { verzoekIngediend: day }),
      ...(stand === "geen" && { geenVerzoek: true }),
      ...(verklaring !== undefined && { verklaringAfgelegd: verklaring }),
      ...(informed !== undefined && { raadGeinformeerd: informed }),
      ...(aanwijzing !== undefined && { aanwijzing }),
      ...(aanvullend !== undefined && { aanvullendeMaatregelen: aanvullend }),
      ...(eerder !== undefined && { eerderToegekend: eerder }),
    },
    ...(inwoners !== undefined && inwoners > 0 && { inwoners }),
  };
}

/** Whether a grant over t−1 or t−2 is known; that there was none only where it is known of both. */
function grantedEarlier(known: Known, gemeente: string, year: number): boolean | undefined {
  const grants = [year - 1, year - 2].map((before) => granted(keptOf(known, gemeente, before)));
  if (grants.includes(true)) return true;
  return grants.every((grant) => grant === false) ? false : undefined;
}

const REFUSED = ["afgewezen", "ingetrokken", "geen"];

function granted(kept: KeptFields): boolean | undefined {
  const stand = valueIn(kept, "verzoek-stand", "string");
  if (stand === "toegekend") return true;
  return stand !== undefined && REFUSED.includes(stand) ? false : undefined;
}

interface Types {
  string: string;
  number: number;
  boolean: boolean;
}

function valueIn<T extends keyof Types>(kept: KeptFields, veld: string, type: T): Types[T] | undefined {
  const is = kept.get(veld)?.waarde.is;
  return typeof is === type ? (is as Types[T]) : undefined;
}
