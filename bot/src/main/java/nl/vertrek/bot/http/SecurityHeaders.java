package nl.vertrek.bot.http;

import io.javalin.http.Context;
import java.util.Map;

/** What every answer tells a browser not to do. */
public final class SecurityHeaders {

  /** Of a style element with nothing in it: the chat client fills its own by rules, not as text. */
  private static final String EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

  /**
   * Scripts, styles, pictures and connections of our own only; no script or style stands inline.
   */
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self' " + EMPTY,
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "base-uri 'none'");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cache-Control", "no-store");

  private SecurityHeaders() {}

  /** Adds them to an answer. */
  public static void add(Context ctx) {
    HEADERS.forEach(ctx::header);
  }
}
