package nl.vertrek.tenant.sim.state;

import nl.vertrek.tenant.Phone;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** The telephone number of somebody (F46). */
public record PhoneDocument(
    String number,
    Kind kind,
    Boolean allowCallForwardingToUser,
    @Nullable CallForwarding callForwarding) {

  /** Where the number comes from. */
  public enum Kind {
    CALLING_PLAN,
    DIRECT_ROUTING
  }

  /** Who gets the calls (F48). */
  public record CallForwarding(String to, Phone.Mode mode) {}

  public PhoneDocument {
    allowCallForwardingToUser = Defaults.yes(allowCallForwardingToUser);
  }

  public PhoneDocument forwarding(@Nullable CallForwarding forwarding) {
    return new PhoneDocument(number, kind, allowCallForwardingToUser, forwarding);
  }

  Phone phone() {
    return new Phone(
        number,
        kind == Kind.CALLING_PLAN,
        allowCallForwardingToUser,
        callForwarding == null
            ? null
            : new Phone.Forwarding(new Upn(callForwarding.to()), callForwarding.mode()));
  }
}
