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
        HttpResponseException.class, (refused, ctx) -> answer(ctx, refused(refused, ctx)));
    routes.exception(
        ClientGone.class,
        (gone, ctx) -> {
          LOG.debug("{} {} was broken off by its sender", ctx.method(), ctx.path());
          ctx.status(400);
        });
    routes.exception(
        Exception.class,
        (fault, ctx) -> {
          LOG.error("{} {} failed", ctx.method(), ctx.path(), fault);
          answer(ctx, new Problem(500, "ServerError", "Something went wrong here; it is logged."));
        });
  }

  /** What the server itself refuses, in our words. */
  private static Problem refused(HttpResponseException refused, Context ctx) {
    return switch (refused.getStatus()) {
      case 404 -> Problem.notFound("There is nothing at this address.");
      case 405 ->
          new Problem(405, "MethodNotAllowed", "This address takes no " + ctx.method() + ".");
      default ->
          new Problem(refused.getStatus(), "Refused", "This cannot be answered as it was asked.");
    };
  }

  private static void answer(Context ctx, Problem problem) {
    if (problem.status() == 401) {
      ctx.header("WWW-Authenticate", "Bearer");
    }
    if (problem.status() == 429) {
      ctx.header("Retry-After", "1");
    }
    ctx.status(problem.status())
        .json(Map.of("error", Map.of("code", problem.code(), "message", problem.reason())));
  }
}
