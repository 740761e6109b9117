package nl.vertrek.bot.channel.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads a set of published keys; those it cannot use are left out. */
final class SigningKeys {

  private static final int MOST = 200;

  private SigningKeys() {}

  /** The keys by their names. */
  static Map<String, SigningKey> of(JsonNode published) {
    var keys = new HashMap<String, SigningKey>();
    published
        .path("keys")
        .valueStream()
        .filter(key -> key.path("kty").stringValue("").equals("RSA"))
        .limit(MOST)
        .forEach(key -> add(keys, key));
    return Map.copyOf(keys);
  }

  private static void add(Map<String, SigningKey> keys, JsonNode published) {
    try {
      var key = RSAKey.parse(published.toString());
      if (key.getKeyID() != null) {
        keys.put(key.getKeyID(), new SigningKey(key.toRSAPublicKey(), endorsements(published)));
      }
    } catch (ParseException | JOSEException unusable) {
      // A kind of key from a later day: calls signed with it are not believed.
    }
  }

  private static Set<String> endorsements(JsonNode published) {
    return published
        .path("endorsements")
        .valueStream()
        .map(channel -> channel.stringValue(""))
        .collect(Collectors.toUnmodifiableSet());
  }
}
