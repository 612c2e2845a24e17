import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import restify from "restify";

/** An echo bot of botbuilder with restify, bare: what ours is measured against. Without credentials, on this machine only. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post("/api/messages", async (request, response) => {
  await adapter.process(request as never, response, (context) => bot.run(context));
});
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("started"));
process.on("disconnect", () => process.exit(0));
