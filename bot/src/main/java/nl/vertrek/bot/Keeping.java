package nl.vertrek.bot;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long what was said and done is kept.
 *
 * @param transcripts after the last word of a conversation, on the wall clock; null: for good
 * @param cases after a case was closed, on the tenant's clock; null: for good
 */
record Keeping(@Nullable Period transcripts, @Nullable Period cases) {

  static final Keeping FOR_GOOD = new Keeping(null, null);
}
