package nl.vertrek.bot.channel;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * Issues and verifies tokens: JWTs signed with HS256 that expire. Clients read the claim {@code
 * user} from them, which is why they are no opaque text.
 */
public final class Tokens {

  /** How long a token holds; clients renew theirs at half of it. */
  static final Duration LIFETIME = Duration.ofMinutes(30);

  private static final int LONGEST_TOKEN = 4_000;

  private final byte[] key;
  private final InstantSource clock;

  /**
   * @param signing 32 characters or more, as {@link ChannelKeys} sees to
   */
  public Tokens(String signing, InstantSource clock) {
    key = signing.getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
  }

  /** The token as text, good from now for {@link #LIFETIME}. */
  public String issue(Token token) {
    var language = token.language();
    var claims =
        new JWTClaimsSet.Builder()
            .claim("user", token.user().text())
            .claim("conv", token.conversation().text())
            .claim("locale", language == null ? null : Locales.tag(language))
            .issueTime(Date.from(clock.instant()))
            .expirationTime(Date.from(clock.instant().plus(LIFETIME)))
            .build();
    var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      signed.sign(new MACSigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("HS256 is part of every JDK", impossible);
    }
    return signed.serialize();
  }

  /**
   * What a token says, once its signature and its time have held.
   *
   * @throws Problem 403 when it is not ours, was changed, or has expired
   */
  public Token verify(String text) {
    try {
      var claims = claims(text);
      requireUnexpired(claims.getExpirationTime());
      return new Token(
          new Upn(claims.getStringClaim("user")),
          new ConversationId(claims.getStringClaim("conv")),
          Locales.language(claims.getStringClaim("locale")));
    } catch (ParseException | JOSEException unreadable) {
      throw notOurs();
    }
  }

  private JWTClaimsSet claims(String text) throws ParseException, JOSEException {
    if (text.length() > LONGEST_TOKEN) {
      throw notOurs();
    }
    var signed = SignedJWT.parse(text);
    var isOurs =
        JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm())
            && signed.verify(new MACVerifier(key));
    if (!isOurs) {
      throw notOurs();
    }
    return signed.getJWTClaimsSet();
  }

  private void requireUnexpired(@Nullable Date expiry) {
    Instant now = clock.instant();
    if (expiry == null || !now.isBefore(expiry.toInstant())) {
      throw new Problem(403, "TokenExpired", "The token has expired; ask for a new one.");
    }
  }

  private static Problem notOurs() {
    return Problem.forbidden("The token was not issued here, or was changed since.");
  }
}
