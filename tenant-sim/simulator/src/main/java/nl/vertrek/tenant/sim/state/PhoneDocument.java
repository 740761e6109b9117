package nl.vertrek.tenant.sim.state;

import java.util.List;
import nl.vertrek.tenant.Phone;
import nl.vertrek.tenant.Product.Service;
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

  /**
   * Whether these licences carry the number: a phone system, and the calling plan if it has one.
   */
  public boolean carriedBy(List<String> skus, Catalogue catalogue) {
    return catalogue.gives(skus, Service.TEAMS_PHONE)
        && (kind == Kind.DIRECT_ROUTING || catalogue.gives(skus, Service.CALLING_PLAN));
  }

  Phone phone(List<String> skus, Catalogue catalogue) {
    return new Phone(
        number,
        kind == Kind.CALLING_PLAN,
        allowCallForwardingToUser,
        skus.stream().filter(sku -> carries(sku, catalogue)).toList(),
        callForwarding == null
            ? null
            : new Phone.Forwarding(new Upn(callForwarding.to()), callForwarding.mode()));
  }

  private boolean carries(String sku, Catalogue catalogue) {
    List<String> alone = List.of(sku);
    return catalogue.gives(alone, Service.TEAMS_PHONE)
        || (kind == Kind.CALLING_PLAN && catalogue.gives(alone, Service.CALLING_PLAN));
  }
}
