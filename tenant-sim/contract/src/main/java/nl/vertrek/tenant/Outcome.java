package nl.vertrek.tenant;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a command. */
public sealed interface Outcome {

  /**
   * The tenant accepted and recorded it.
   *
   * @param effectiveAt when it is so everywhere (F02, F21, F25); the moment itself when at once
   */
  record Done(Instant effectiveAt) implements Outcome {}

  /** It was so already; nothing changed. */
  record AlreadySo() implements Outcome {}

  /** It takes time: the job can be followed on the person. */
  record Started(Job job) implements Outcome {}

  /** The tenant will not do it, and nothing changed. */
  record Refused(Refusal reason) implements Outcome {}

  /**
   * The tenant could not do it now, or did not say whether it did. Asking again with the same
   * request id is safe.
   *
   * @param retryAfter how long to wait; null when the tenant does not say
   */
  record Failed(@Nullable Duration retryAfter) implements Outcome {}
}
