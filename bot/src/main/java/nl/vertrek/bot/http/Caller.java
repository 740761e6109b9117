package nl.vertrek.bot.http;

import io.javalin.http.Context;

/** Where a call comes from. */
public final class Caller {

  private Caller() {}

  /**
   * The address that is answerable for a call: the peer, or whom a reverse proxy on this machine
   * names as its own peer. What a caller from elsewhere claims is not believed.
   */
  public static String address(Context ctx) {
    var peer = ctx.req().getRemoteAddr();
    var passedOn = ctx.header("X-Forwarded-For");
    return passedOn == null || !Loopback.isLoopback(peer) ? peer : last(passedOn);
  }

  private static String last(String addresses) {
    return addresses.substring(addresses.lastIndexOf(',') + 1).strip();
  }
}
