package nl.vertrek.bot.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import nl.vertrek.bot.engine.UnknownConversation;
import nl.vertrek.tenant.TenantUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever stopped a request into one shape of answer, and logs only what is our own fault.
 */
public final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /** Has every refusal and every fault answered as JSON. */
  public static void answerIn(RoutesConfig routes) {
    routes.exception(Problem.class, (problem, ctx) -> answer(ctx, problem));
    routes.exception(
        UnknownConversation.class,
        (unknown, ctx) -> answer(ctx, Problem.notFound(String.valueOf(unknown.getMessage()))));
    routes.exception(
        TenantUnavailable.class,
        (silent, ctx) -> {
          ctx.header("Retry-After", Long.toString(Math.max(1, silent.retryAfter().toSeconds())));
          answer(ctx, new Problem(503, "TenantUnavailable", String.valueOf(silent.getMessage())));
        });
    routes.exception(
        HttpResponseException.class,
        (refused, ctx) ->
            answer(
                ctx,
                new Problem(refused.getStatus(), "Refused", String.valueOf(refused.getMessage()))));
    routes.exception(
        Exception.class,
        (fault, ctx) -> {
          LOG.error("{} {} failed", ctx.method(), ctx.path(), fault);
          answer(ctx, new Problem(500, "ServerError", "Something went wrong here; it is logged."));
        });
  }

  private static void answer(Context ctx, Problem problem) {
    if (problem.status() == 401) {
      ctx.header("WWW-Authenticate", "Bearer");
    }
    ctx.status(problem.status())
        .json(Map.of("error", Map.of("code", problem.code(), "message", problem.reason())));
  }
}
