package nl.vertrek.tenant.sim.state;

import java.time.Instant;
import java.util.List;
import nl.vertrek.tenant.Mailbox;
import org.jspecify.annotations.Nullable;

/** What an index of names needs of a stored account; the rest of the document is passed over. */
public record NamedAccount(
    String userPrincipalName,
    String displayName,
    @Nullable String givenName,
    @Nullable String surname,
    @Nullable String jobTitle,
    @Nullable String department,
    @Nullable Instant deletedAt,
    @Nullable Mail mailbox) {

  /** What it needs of the mailbox. */
  public record Mail(Mailbox.Type type, List<String> aliases) {

    public Mail {
      aliases = Defaults.list(aliases);
    }
  }
}
