package nl.vertrek.tenant.sim;

import java.util.List;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Identity;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jspecify.annotations.Nullable;

/**
 * What an index of names needs of one account.
 *
 * @param human whether it is a person's, rather than a shared mailbox or a room
 */
public record DirectoryEntry(
    Upn upn,
    String displayName,
    @Nullable String givenName,
    @Nullable String surname,
    @Nullable String jobTitle,
    @Nullable String department,
    List<String> aliases,
    boolean human,
    boolean deleted) {

  static DirectoryEntry of(UserDocument user) {
    Identity identity = user.identity();
    MailboxDocument mailbox = user.mailbox();
    boolean human =
        mailbox == null || mailbox.type() == Mailbox.Type.USER || identity.givenName() != null;
    return new DirectoryEntry(
        user.upn(),
        identity.displayName(),
        identity.givenName(),
        identity.surname(),
        identity.jobTitle(),
        identity.department(),
        mailbox == null ? List.of() : mailbox.aliases(),
        human,
        user.deleted());
  }
}
