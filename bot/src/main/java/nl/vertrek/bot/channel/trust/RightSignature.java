package nl.vertrek.bot.channel.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;

/** Signed with the published key that the token names. */
record RightSignature(PublishedKeys keys) implements Check {

  @Override
  public boolean holds(Call call) {
    return keys.find(call.keyId()).filter(key -> isSignedWith(key, call)).isPresent();
  }

  private static boolean isSignedWith(SigningKey key, Call call) {
    try {
      return call.token().verify(new RSASSAVerifier(key.key()));
    } catch (JOSEException unverifiable) {
      return false;
    }
  }
}
