package nl.vertrek.bot.http;

/**
 * A request that is not carried out, and why. Its caller reads it as {@code
 * {"error":{"code","message"}}}; as nothing of ours went wrong it carries no stack trace.
 */
public final class Problem extends RuntimeException {

  private final int status;
  private final String code;

  public Problem(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** What was sent cannot be read. */
  public static Problem malformed(String message) {
    return new Problem(400, "BadArgument", message);
  }

  /** Who asks is not known. */
  public static Problem unauthorized(String message) {
    return new Problem(401, "Unauthorized", message);
  }

  /** Who asks is known, and may not. */
  public static Problem forbidden(String message) {
    return new Problem(403, "Forbidden", message);
  }

  /** What is asked for does not exist. */
  public static Problem notFound(String message) {
    return new Problem(404, "NotFound", message);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** A word that a program can rely on. */
  public String code() {
    return code;
  }

  /** The words of it; never absent. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
