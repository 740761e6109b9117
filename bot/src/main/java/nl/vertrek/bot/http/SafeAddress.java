package nl.vertrek.bot.http;

import java.net.URI;

/** Which addresses are called with something to hide: over https, or on this very machine. */
public final class SafeAddress {

  private SafeAddress() {}

  /** Whether what is sent there is read by nobody else. */
  public static boolean is(URI address) {
    return isWhole(address)
        && ("https".equalsIgnoreCase(address.getScheme()) || isOnThisMachine(address));
  }

  /** Whether the address leads back to this machine. */
  public static boolean isOnThisMachine(URI address) {
    return isWhole(address)
        && String.valueOf(address.getScheme()).matches("(?i)https?")
        && Loopback.isLoopback(address.getHost());
  }

  /** A host and a path, and nothing that hides another address or a secret. */
  private static boolean isWhole(URI address) {
    return address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }
}
