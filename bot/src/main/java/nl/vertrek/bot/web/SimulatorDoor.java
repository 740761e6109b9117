package nl.vertrek.bot.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
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
   * @param order as it came, with kind, command, person, times, for, retryAfter, delay and at
   * @throws IllegalArgumentException when it cannot be understood, with the words for its sender
   */
  void fault(String order);

  /** Ends all faults. */
  void clearFaults();
}
