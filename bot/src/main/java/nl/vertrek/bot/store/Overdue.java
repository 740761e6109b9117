package nl.vertrek.bot.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Acts that are due and have not ended.
 *
 * @param acts how many
 * @param since when the first of those with a time of their own fell due; empty when none has one
 */
public record Overdue(long acts, Optional<Instant> since) {}
