import { isVangnet } from "../vangnet/words.ts";
import { isHelp } from "../vrager/words.ts";

/** Words that carry no meaning of their own. */

export const isOwn = (key: string): boolean => ["wij", "we", "ons", "onze", "onszelf", "mijn"].includes(key);

/** Words that do not hurt. */
const FILLERS = new Set(
  (
    "a aan al alle als alsjeblieft antwoord au bedrag bij binnen bv circa dan dat de deze die dit doe door een eens en er even gaan gaat geef geen gemeente gemeenten graag haal haalt halen had hebben heb hebt heeft het " +
    "hierbij hoe hoeveel ik in is ja jaar jullie kan komen komt krijg krijgen krijgt kun kunnen laat maar me mee meer met mij moet moeten naar nee niet nog nou nu of om ook op over per recht " +
    "reken s situatie sta staat staan svp te toch toon tot tussen uit uitkering van vanuit vraag vragen voldoen voldoet voor vind vinden waar waarom wanneer want was wat weet wel welke weten wie wil wilde willen worden word wordt zal ze zich zie zien zijn zit zitten zo zou zouden " +
    "afgelegd gedaan toegekend gehad genomen neen maatregelen extra raad college alstublieft bedankt dank vangnetwijzer " +
    "geld hoog laag groot goed slecht reden oorzaak erg veel weinig zelf eigenlijk precies ongeveer nieuwe nieuw laatste jaren keer goedkoop duur blijven blijft houden gehaald behaald " +
    "euro eur bedragen berekening bereken cijfers komend vorig vorige afgelopen dossier the please plaats"
  ).split(" "),
);
export const isFiller = (key: string): boolean => key.length === 0 || FILLERS.has(key);

/** Words that never are part of a name: they are understood, or mean nothing. */
export const isNoise = (key: string): boolean => isFiller(key) || isVangnet(key) || isHelp(key) || isOwn(key);
