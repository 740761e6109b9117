package nl.vertrek.tenant.sim.file;

import static nl.vertrek.tenant.sim.file.Element.one;
import static nl.vertrek.tenant.sim.file.Element.text;
import static nl.vertrek.tenant.sim.file.Element.texts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.sim.file.FileIndex.Kind;
import tools.jackson.databind.JsonNode;

/** The rules beyond the schema for the mailbox of a user. */
final class MailboxRules {

  private static final Set<String> SENDING_ON = Set.of("forward", "redirect");

  private final FileIndex index;
  private final FaultList faults;

  MailboxRules(FileIndex index, FaultList faults) {
    this.index = index;
    this.faults = faults;
  }

  void check(Element user) {
    JsonNode mailbox = user.node().path("mailbox");
    String at = user.pointer() + "/mailbox";
    one(mailbox, "forwardingTo", at).forEach(upn -> refersTo(upn, user));
    for (String property : List.of("fullAccess", "sendAs", "sendOnBehalf")) {
      texts(mailbox, property, at).forEach(upn -> refersTo(upn, user));
    }
    each(mailbox, "calendarPermissions", "to", at, user);
    each(mailbox, "meetings", "room", at, user);
    namedOnce("rule", mailbox.path("inboxRules"), at + "/inboxRules", user);
    namedOnce("meeting", mailbox.path("meetings"), at + "/meetings", user);
    rulesHaveAnAddress(mailbox.path("inboxRules"), at + "/inboxRules", user);
  }

  /** What each of a list says in this property refers to a user. */
  private void each(JsonNode mailbox, String list, String property, String at, Element user) {
    int number = 0;
    for (JsonNode each : mailbox.path(list)) {
      one(each, property, at + "/" + list + "/" + number++).forEach(upn -> refersTo(upn, user));
    }
  }

  private void refersTo(Element.Placed upn, Element user) {
    index.reference(Kind.LIVING_USER, upn, user);
  }

  /** Everything in this list has an id that stands once within the user. */
  void namedOnce(String what, JsonNode list, String at, Element user) {
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (JsonNode each : list) {
      String id = text(each, "id");
      if (id != null && !ids.add(id)) {
        faults.in(
            user,
            at + "/" + number + "/id",
            user.person(),
            "The " + what + " '" + id + "' stands here twice (R9); give one another id.");
      }
      number++;
    }
  }

  private void rulesHaveAnAddress(JsonNode rules, String at, Element user) {
    int number = 0;
    for (JsonNode rule : rules) {
      String action = text(rule, "action");
      String to = text(rule, "to");
      if (action != null && SENDING_ON.contains(action) && (to == null || !to.contains("@"))) {
        faults.in(
            user,
            at + "/" + number,
            user.person(),
            "A rule that sends mail on needs the address that gets it (R13); say it in 'to'.");
      }
      number++;
    }
  }
}
