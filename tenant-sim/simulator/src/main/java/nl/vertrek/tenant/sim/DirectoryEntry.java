package nl.vertrek.tenant.sim;

import java.util.List;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.NamedAccount;
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

  static DirectoryEntry of(NamedAccount account) {
    NamedAccount.Mail mailbox = account.mailbox();
    boolean human =
        mailbox == null || mailbox.type() == Mailbox.Type.USER || account.givenName() != null;
    return new DirectoryEntry(
        new Upn(account.userPrincipalName()),
        account.displayName(),
        account.givenName(),
        account.surname(),
        account.jobTitle(),
        account.department(),
        mailbox == null ? List.of() : mailbox.aliases(),
        human,
        account.deletedAt() != null);
  }
}
