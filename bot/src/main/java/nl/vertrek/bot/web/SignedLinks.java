package nl.vertrek.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.vertrek.bot.http.Problem;

/**
 * Links that open one address for whoever has them, for an hour. The language of what is behind
 * them is not signed, so that it can be changed.
 */
final class SignedLinks {

  /** How long a link opens its address. */
  static final Duration LIFETIME = Duration.ofHours(1);

  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;
  private final InstantSource clock;

  SignedLinks(String signing, InstantSource clock) {
    this.key = signing.getBytes(UTF_8);
    this.clock = clock;
  }

  /** The path with what opens it, good from now for {@link #LIFETIME}. */
  String to(String path) {
    var expires = Long.toString(clock.instant().plus(LIFETIME).getEpochSecond());
    return path + "?expires=" + expires + "&signature=" + signature(path, expires);
  }

  /** Whether the caller comes by a link rather than with a token. */
  static boolean brings(Context ctx) {
    return ctx.queryParam("signature") != null;
  }

  /**
   * Lets through whoever comes by a link to this very path.
   *
   * @throws Problem 403 when it was not made here, was changed, or has expired
   */
  void verify(Context ctx) {
    var expires = String.valueOf(ctx.queryParam("expires"));
    var given = String.valueOf(ctx.queryParam("signature"));
    var ours = signature(ctx.path(), expires);
    if (!MessageDigest.isEqual(ours.getBytes(UTF_8), given.getBytes(UTF_8))) {
      throw Problem.forbidden("The link was not made here, or was changed since.");
    }
    // Only what we wrote ourselves is read as a number.
    if (clock.instant().getEpochSecond() >= Long.parseLong(expires)) {
      throw new Problem(403, "LinkExpired", "The link has expired; make a new one on the page.");
    }
  }

  private String signature(String path, String expires) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      var signed = mac.doFinal((path + "?expires=" + expires).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", impossible);
    }
  }
}
