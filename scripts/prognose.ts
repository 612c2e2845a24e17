import { measured, tableOf } from "../tests/forecast/table.ts";

/** How good expectations are on made-up but lifelike months: the table of docs/prognose.md. */
console.log(tableOf(measured()).join("\n"));
