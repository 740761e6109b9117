package nl.vertrek.tenant.sim.state;

import nl.vertrek.tenant.Phone;
import org.jspecify.annotations.Nullable;

/**
 * One account that names another.
 *
 * @param from the UPN of the account that names
 * @param mode how calls are forwarded; null for every other kind
 */
public record Reference(Kind kind, String from, Phone.@Nullable Mode mode) {

  /** As what it names it. */
  public enum Kind {
    MANAGER,
    MAIL,
    FULL_ACCESS,
    ONEDRIVE_ACCESS,
    CALLS
  }

  /** The naming account, naming this one no more. */
  public UserDocument takenFrom(UserDocument user, String upn) {
    return switch (kind) {
      case MANAGER -> user.with(user.identity().managedBy(null));
      case MAIL -> user.mailbox() == null ? user : user.with(user.mailbox().forwarding(null));
      case FULL_ACCESS ->
          user.mailbox() == null ? user : user.with(user.mailbox().notOpeningFor(upn));
      case ONEDRIVE_ACCESS ->
          user.oneDrive() == null ? user : user.with(user.oneDrive().notSharing(upn));
      case CALLS -> user.phone() == null ? user : user.withPhone(user.phone().forwarding(null));
    };
  }

  /** The account naming this one again, where nobody has taken the place since. */
  public UserDocument givenBackTo(UserDocument user, String upn) {
    return switch (kind) {
      case MANAGER ->
          user.identity().manager() == null ? user.with(user.identity().managedBy(upn)) : user;
      case MAIL ->
          user.mailbox() != null && user.mailbox().forwardingTo() == null
              ? user.with(user.mailbox().forwarding(upn))
              : user;
      case FULL_ACCESS -> user.mailbox() == null ? user : user.with(user.mailbox().openingFor(upn));
      case ONEDRIVE_ACCESS ->
          user.oneDrive() == null ? user : user.with(user.oneDrive().sharing(upn));
      case CALLS ->
          user.phone() != null && user.phone().callForwarding() == null && mode != null
              ? user.withPhone(user.phone().forwarding(new PhoneDocument.CallForwarding(upn, mode)))
              : user;
    };
  }
}
