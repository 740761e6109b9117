package nl.vertrek.understanding;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the conversation brings to a reading.
 *
 * @param spoken the language of the conversation: it orders day and month
 * @param now the tenant's moment, which "tomorrow" counts from
 * @param zone the tenant's zone
 * @param leaver the UPN of whom the conversation is about: pronouns point at it
 */
public record Hearing(Language spoken, Instant now, ZoneId zone, @Nullable String leaver) {}
