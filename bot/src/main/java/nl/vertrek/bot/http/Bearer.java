package nl.vertrek.bot.http;

import io.javalin.http.Context;
import java.util.Collections;

/** The token that a caller shows: {@code Authorization: Bearer …}, once and of no other scheme. */
public final class Bearer {

  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  /**
   * The token of a call.
   *
   * @throws Problem 401 when there is none, or more than one
   */
  public static String token(Context ctx) {
    var headers = Collections.list(ctx.req().getHeaders("Authorization"));
    if (headers.size() != 1
        || !headers.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw Problem.unauthorized("Send the token as 'Authorization: Bearer …'.");
    }
    return headers.getFirst().substring(SCHEME.length()).strip();
  }
}
