package nl.vertrek.bot.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Whether somebody calls from this very machine: the peer and the host asked for are loopback, and
 * nothing shows that the call was passed on. Behind a reverse proxy nobody is local.
 */
public final class Loopback {

  private static final Set<String> PASSED_ON =
      Set.of("forwarded", "via", "x-real-ip", "true-client-ip", "cf-connecting-ip");

  private Loopback() {}

  /**
   * Lets a local caller through.
   *
   * @throws Problem 403 for everybody else
   */
  public static void require(Context ctx) {
    if (!isLocal(ctx)) {
      throw Problem.forbidden(
          "This is answered on this machine only: directly, and by the name localhost.");
    }
  }

  /** Whether the caller is on this machine. */
  public static boolean isLocal(Context ctx) {
    return isPeerLoopback(ctx) && isHostLoopback(ctx) && !isPassedOn(ctx);
  }

  /** Whether a host, as it stands in an address, is this machine by name or number. */
  public static boolean isLoopback(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    try {
      var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      return InetAddress.ofLiteral(bare).isLoopbackAddress();
    } catch (IllegalArgumentException name) {
      return false;
    }
  }

  private static boolean isPeerLoopback(Context ctx) {
    return isLoopback(ctx.req().getRemoteAddr());
  }

  private static boolean isHostLoopback(Context ctx) {
    try {
      var host = new URI("http://" + ctx.host()).getHost();
      return host != null && isLoopback(host);
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private static boolean isPassedOn(Context ctx) {
    return ctx.headerMap().keySet().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name -> PASSED_ON.contains(name) || name.startsWith("x-forwarded"));
  }
}
