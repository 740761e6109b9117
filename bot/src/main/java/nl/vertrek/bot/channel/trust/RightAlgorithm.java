package nl.vertrek.bot.channel.trust;

import com.nimbusds.jose.JWSAlgorithm;

/**
 * Signed with RS256. The token does not choose: with HS256 anybody could sign, taking the public
 * key for a secret.
 */
record RightAlgorithm() implements Check {

  @Override
  public boolean holds(Call call) {
    return JWSAlgorithm.RS256.equals(call.token().getHeader().getAlgorithm());
  }
}
