package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import nl.vertrek.tenant.InboxRule;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail that leavers send elsewhere themselves is shown beforehand and ends with their access. */
class OwnRoutingTest {

  @AutoClose private final Contoso contoso = new Contoso();

  private Mailbox.OwnRouting routing(String name) {
    return Objects.requireNonNull(contoso.person(name).mailbox()).ownRouting();
  }

  @ParameterizedTest
  @EnumSource
  void forwardingEndsWithTheAccessAndComesBackWithIt(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said("Kevin O'Brien gaat nu uit dienst", "Kevin O'Brien is leaving now")
            .hears("step.block.own-routing")
            .pressed("begin")
            .hears("step.block.done-later");
    assertNull(routing("k.obrien").forwardingAddress());
    mirjam.said("Kevin blijft toch", "Kevin is staying after all").pressed("call-off");
    assertTrue(Objects.requireNonNull(routing("k.obrien").forwardingAddress()).contains("@home"));
  }

  @Test
  void onlyRulesThatSendMailAwayAreTurnedOff() {
    contoso.with(Language.DUTCH).said("Anke Visser gaat nu uit dienst").pressed("begin");
    assertTrue(
        routing("a.visser").rules().stream()
            .allMatch(rule -> rule.enabled() == (rule.action() == InboxRule.Action.MOVE)));
  }
}
