// An echo bot of the Microsoft 365 Agents SDK with express, bare: what ours is measured against. Without credentials, on this machine only.
import { ActivityHandler, CloudAdapter } from "@microsoft/agents-hosting";
import express from "express";

const adapter = new CloudAdapter({});
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

const server = express();
server.use(express.json());
server.use((request, _response, next) => {
  request.user = { aud: "bench" };
  next();
});
server.post("/api/messages", (request, response) => adapter.process(request, response, (context) => bot.run(context)));
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("started"));
process.on("disconnect", () => process.exit(0));
