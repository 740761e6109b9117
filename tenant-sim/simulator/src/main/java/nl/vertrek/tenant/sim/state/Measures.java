package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * What was done to keep somebody out, and when.
 *
 * @param blockedSince when sign-in was blocked; null when it is not, or was before the tenant's
 *     memory
 * @param passwordResetAt when an admin last reset the password here
 * @param mailboxShutAt when the mailbox was shut to everybody (F24); null while it is not
 * @param protocolsClosed which of its doors were closed when (F23); those that are not named here
 *     have been closed for longer than is remembered
 * @param purgedAt when an admin ended the days in which a deleted account can come back (F52)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Measures(
    @Nullable Instant blockedSince,
    @Nullable Instant passwordResetAt,
    @Nullable Instant signedOutAt,
    @Nullable Instant mailboxShutAt,
    List<Closing> protocolsClosed,
    @Nullable Instant purgedAt) {

  static final Measures NONE = new Measures(null, null, null, null, List.of(), null);

  /** A door of the mailbox that was closed at this moment. */
  public record Closing(Mailbox.Protocol protocol, Instant at) {}

  public Measures {
    protocolsClosed = Defaults.list(protocolsClosed);
  }

  Measures blocked(@Nullable Instant at) {
    return new Measures(at, passwordResetAt, signedOutAt, mailboxShutAt, protocolsClosed, purgedAt);
  }

  Measures passwordReset(@Nullable Instant at) {
    return new Measures(blockedSince, at, signedOutAt, mailboxShutAt, protocolsClosed, purgedAt);
  }

  Measures signedOut(Instant at) {
    return new Measures(
        blockedSince, passwordResetAt, at, mailboxShutAt, protocolsClosed, purgedAt);
  }

  /** With the mailbox shut since this moment, or open to its owner when null. */
  public Measures mailboxShut(@Nullable Instant at) {
    return new Measures(blockedSince, passwordResetAt, signedOutAt, at, protocolsClosed, purgedAt);
  }

  /** With these doors closed now. */
  public Measures closing(Set<Mailbox.Protocol> doors, Instant at) {
    List<Closing> all = new ArrayList<>(opening(doors).protocolsClosed);
    doors.stream().sorted().forEach(door -> all.add(new Closing(door, at)));
    return withClosings(all);
  }

  /** With these doors open again. */
  public Measures opening(Set<Mailbox.Protocol> doors) {
    return withClosings(
        protocolsClosed.stream().filter(each -> !doors.contains(each.protocol())).toList());
  }

  private Measures withClosings(List<Closing> closings) {
    return new Measures(
        blockedSince, passwordResetAt, signedOutAt, mailboxShutAt, closings, purgedAt);
  }

  public Measures purged(Instant at) {
    return new Measures(
        blockedSince, passwordResetAt, signedOutAt, mailboxShutAt, protocolsClosed, at);
  }
}
