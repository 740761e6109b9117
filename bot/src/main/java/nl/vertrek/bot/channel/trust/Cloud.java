package nl.vertrek.bot.channel.trust;

import java.net.URI;
import nl.vertrek.bot.http.SafeAddress;

/**
 * Where the Bot Framework of a cloud is found.
 *
 * @param metadata names the issuer's published keys, as OpenID Connect has it
 * @param issuer who signs the calls
 * @param tokens where the bot gets the token for its own calls
 * @param scope what that token is for
 */
public record Cloud(URI metadata, String issuer, URI tokens, String scope) {

  /**
   * @throws IllegalArgumentException when an address is neither https nor on this machine
   */
  public Cloud {
    requireSafe(metadata);
    requireSafe(tokens);
  }

  private static void requireSafe(URI address) {
    if (!SafeAddress.is(address)) {
      throw new IllegalArgumentException(
          "%s is not an https address (http is for this machine only).".formatted(address));
    }
  }
}
