package nl.vertrek.bot.channel.trust;

import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/**
 * A key that the Bot Framework has published.
 *
 * @param endorsements the ids of the channels whose calls are signed with it
 */
record SigningKey(RSAPublicKey key, Set<String> endorsements) {}
