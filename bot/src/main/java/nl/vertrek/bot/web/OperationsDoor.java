package nl.vertrek.bot.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import nl.vertrek.bot.channel.Access;
import nl.vertrek.bot.http.Loopback;
import nl.vertrek.bot.http.Problem;

/** For whoever looks after the bot: how it is, what it counts, and its data. */
record OperationsDoor(Operations operations, Access access) {

  void open(RoutesConfig routes) {
    routes.after(ctx -> operations.answered(ctx.statusCode()));
    routes.get("/health/live", ctx -> ctx.json(Map.of("status", "live")));
    routes.get("/health", this::ready);
    routes.get("/health/ready", this::ready);
    routes.get("/metrics", this::metrics);
    routes.get("/ops/backup", this::backup);
  }

  private void ready(Context ctx) {
    if (!operations.isReady()) {
      throw new Problem(503, "NotReady", "A database does not answer; look at the log.");
    }
    ctx.json(Map.of("status", "ready"));
  }

  /** For this machine, or for whoever knows the secret. */
  private void metrics(Context ctx) {
    if (!Loopback.isLocal(ctx)) {
      access.requireSecret(ctx);
    }
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(operations.metrics());
  }

  /** For this machine, and then for whoever knows the secret only: it holds everything. */
  private void backup(Context ctx) throws IOException {
    Loopback.require(ctx);
    access.requireSecret(ctx);
    ctx.contentType("application/zip");
    operations.backup(ctx.outputStream());
  }
}
