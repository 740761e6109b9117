package nl.vertrek.bot.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** What the page and the tests may do to the simulated tenant, past the contract. */
public interface SimulatorDoor {

  /** What time it is on the tenant's clock. */
  Instant now();

  /** A person as a user of the tenant file plus {@code now}, as JSON; empty when unknown. */
  Optional<String> user(Upn person);

  /** Writes everything as a tenant file. */
  void tenant(OutputStream out) throws IOException;

  /**
   * The commands carried out, in order, as a JSON array.
   *
   * @param person whom they were about; null: everybody
   */
  String journal(@Nullable Upn person);

  /**
   * One change that came by itself.
   *
   * @param what which, as mailbox-purged
   */
  record Change(Instant at, String person, String what) {}

  /**
   * What changed by itself within a time.
   *
   * @param first the first of it, in order
   * @param more how many changes there are beyond those
   */
  record FellDue(List<Change> first, long more) {

    public FellDue {
      first = List.copyOf(first);
    }
  }

  /** What changed by itself after this moment, up to now. */
  FellDue fellDueAfter(Instant moment);

  /** Moves the clock on by so much. */
  void advance(Duration duration);

  /**
   * Moves the clock to a moment.
   *
   * @throws IllegalArgumentException when it lies behind
   */
  void to(Instant moment);

  /**
   * Has commands go wrong from now on.
   *
   * @param order as it came, with kind, command, person, times, for, retryAfter, delay, at,
   *     probability and seed
   * @throws IllegalArgumentException when it cannot be understood, with the words for its sender
   */
  void fault(String order);

  /**
   * Has people or their devices do something themselves.
   *
   * @param order as it came, with kind, person, app, device, session and newPassword
   * @return what came of it
   * @throws IllegalArgumentException when it cannot be understood, with the words for its sender
   */
  Map<String, @Nullable Object> happen(String order);

  /** Ends all faults. */
  void clearFaults();
}
