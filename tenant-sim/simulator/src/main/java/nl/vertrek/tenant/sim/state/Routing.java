package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.InboxRule;
import nl.vertrek.tenant.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * Where new mail goes.
 *
 * @param forwardingTo where an admin sends it on to (F11)
 * @param forwardingSmtpAddress where the person sends it on to (F68); what an admin set comes first
 * @param inboxRules what the person made of it besides (F68)
 */
public record Routing(
    @Nullable String forwardingTo,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String forwardingSmtpAddress,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InboxRule> inboxRules) {

  static final Routing NONE = new Routing(null, null, List.of());

  public Routing {
    inboxRules = Defaults.list(inboxRules);
  }

  Routing forwarding(@Nullable String upn) {
    return new Routing(upn, forwardingSmtpAddress, inboxRules);
  }

  Routing forwardingOutside(@Nullable String address) {
    return new Routing(forwardingTo, address, inboxRules);
  }

  Routing withRules(Set<String> ids, boolean enabled) {
    return new Routing(
        forwardingTo,
        forwardingSmtpAddress,
        inboxRules.stream()
            .map(rule ->
                ids.contains(rule.id())
                    ? new InboxRule(rule.id(), rule.name(), rule.action(), rule.to(), enabled)
                    : rule)
            .toList());
  }

  /** Whether new mail is sent on for everybody who writes (F51). */
  public boolean forwards() {
    return forwardingTo != null || forwardingSmtpAddress != null;
  }

  Mailbox.OwnRouting own() {
    return new Mailbox.OwnRouting(forwardingSmtpAddress, inboxRules);
  }
}
