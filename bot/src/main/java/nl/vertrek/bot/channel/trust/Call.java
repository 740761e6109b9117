package nl.vertrek.bot.channel.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call that is still to be believed.
 *
 * @param token as it came
 * @param claims what the token says, which holds only if every check does
 */
record Call(SignedJWT token, JWTClaimsSet claims, ObjectNode activity) {

  /** Longer than any token of the Bot Framework, of which a thousand characters are usual. */
  private static final int LONGEST_TOKEN = 6_000;

  /** The call taken apart; empty when its token is too long, unsigned, or no token at all. */
  static Optional<Call> of(String token, ObjectNode activity) {
    if (token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    try {
      var signed = SignedJWT.parse(token);
      return Optional.of(new Call(signed, signed.getJWTClaimsSet(), activity));
    } catch (ParseException unreadable) {
      return Optional.empty();
    }
  }

  /** The name of the key that the token says it was signed with; empty when it says none. */
  String keyId() {
    var name = token.getHeader().getKeyID();
    return name == null ? "" : name;
  }
}
