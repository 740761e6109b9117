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

  /** The same of an account at hand. */
  public static NamedAccount of(UserDocument user) {
    Identity who = user.identity();
    MailboxDocument mailbox = user.mailbox();
    return new NamedAccount(
        who.userPrincipalName(),
        who.displayName(),
        who.givenName(),
        who.surname(),
        who.jobTitle(),
        who.department(),
        user.deletedAt(),
        mailbox == null ? null : new Mail(mailbox.type(), mailbox.aliases()));
  }

  /** What it needs of the mailbox. */
  public record Mail(Mailbox.Type type, List<String> aliases) {

    public Mail {
      aliases = Defaults.list(aliases);
    }
  }
}
