package nl.vertrek.bot.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other web sites out of what their visitors' machines may do: a browser names the site that
 * asks, and a program that is no browser names none.
 */
public final class SameOrigin {

  private SameOrigin() {}

  /**
   * Lets through what our own page or no page at all asks.
   *
   * @throws Problem 403 when another site's page asks
   */
  public static void require(Context ctx) {
    if (!isOwn(ctx.header("Origin"), ctx) || isAcrossSites(ctx.header("Sec-Fetch-Site"))) {
      throw Problem.forbidden("This is not answered to pages of another site.");
    }
  }

  private static boolean isOwn(@Nullable String origin, Context ctx) {
    return origin == null
        || origin.equalsIgnoreCase("http://" + ctx.host())
        || origin.equalsIgnoreCase("https://" + ctx.host());
  }

  private static boolean isAcrossSites(@Nullable String relation) {
    return "cross-site".equals(relation) || "same-site".equals(relation);
  }
}
