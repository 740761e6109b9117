package nl.vertrek.tenant.sim.file;

import static nl.vertrek.tenant.sim.file.Element.flag;
import static nl.vertrek.tenant.sim.file.Element.one;
import static nl.vertrek.tenant.sim.file.Element.text;
import static nl.vertrek.tenant.sim.file.Element.texts;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import nl.vertrek.tenant.sim.file.FileIndex.Kind;
import tools.jackson.databind.JsonNode;

/**
 * The rules beyond the schema, as far as one element with the heading can tell; what needs the
 * whole file is put in the index.
 */
final class ElementRules {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");
  private static final Set<String> PAST =
      Set.of(
          "tokenIssued",
          "lastSync",
          "lastSignIn",
          "deletedAt",
          "licensesRemovedAt",
          "onPremisesLastSyncDateTime");
  private static final Set<String> MOMENTS = Set.of("now", "lastExport", "start", "until");
  private static final Duration TOKEN = Duration.ofMinutes(60);

  private final Heading heading;
  private final FileIndex index;
  private final FaultList faults;
  private final MailboxRules mailboxes;

  ElementRules(Heading heading, FileIndex index, FaultList faults) {
    this.heading = heading;
    this.index = index;
    this.faults = faults;
    this.mailboxes = new MailboxRules(index, faults);
  }

  void check(Element element) {
    calendar(element, element.pointer(), element.node());
    switch (element.section()) {
      case ORGANIZATION -> organization(element);
      case PRODUCTS ->
          one(element.node(), "skuPartNumber", element.pointer())
              .forEach(sku -> index.name(Kind.PRODUCT, sku, element));
      case SUBSCRIPTIONS -> subscription(element);
      case GROUPS -> group(element);
      case CALL_QUEUES -> callQueue(element);
      case USERS -> user(element);
    }
  }

  private void organization(Element element) {
    String zone = text(element.node(), "timeZone");
    if (zone != null && !Heading.zone(zone)) {
      fault(element, "/timeZone", "'" + zone + "' is no known time zone (R12); use an IANA name.");
    }
    int at = 0;
    for (JsonNode free : element.node().path("freeNumbers")) {
      one(free, "number", element.pointer() + "/freeNumbers/" + at++)
          .forEach(number -> index.name(Kind.PHONE_NUMBER, number, element));
    }
  }

  private void subscription(Element element) {
    ids(Kind.SUBSCRIPTION, element);
    one(element.node(), "skuPartNumber", element.pointer()).forEach(sku -> known(sku, element));
    String sku = text(element.node(), "skuPartNumber");
    if (sku != null) {
      heading.bought(sku, element.node().path("total").asLong(0));
    }
  }

  private void group(Element element) {
    ids(Kind.GROUP, element);
    refersToUsers("owners", element);
    refersToUsers("members", element);
    texts(element.node(), "licenses", element.pointer()).forEach(sku -> known(sku, element));
    if (flag(element.node(), "onPremisesSyncEnabled") && !heading.synchronises()) {
      fault(
          element,
          "/onPremisesSyncEnabled",
          "The group is synchronised but the organisation is not (R6); make both so, or neither.");
    }
  }

  private void callQueue(Element element) {
    ids(Kind.CALL_QUEUE, element);
    refersToUsers("agents", element);
    texts(element.node(), "groups", element.pointer())
        .forEach(group -> index.reference(Kind.GROUP, group, element));
  }

  private void user(Element element) {
    JsonNode user = element.node();
    boolean deleted = text(user, "deletedAt") != null;
    addresses(element, deleted);
    references(element);
    licenses(element, deleted);
    devices(element);
    mailboxes.namedOnce("session", user.path("sessions"), element.pointer() + "/sessions", element);
    mailboxes.check(element);
    if (deleted && (flag(user, "accountEnabled") || !user.path("sessions").isEmpty())) {
      fault(
          element,
          "",
          "A deleted user is enabled or has sessions (R10); block them and close the sessions.");
    }
    if (flag(user, "onPremisesSyncEnabled") && !heading.synchronises()) {
      fault(
          element,
          "/onPremisesSyncEnabled",
          "The user is synchronised but the organisation is not (R6); make both so, or neither.");
    }
    if (text(user, "onPremisesDistinguishedName") != null && !flag(user, "onPremisesSyncEnabled")) {
      fault(
          element,
          "/onPremisesDistinguishedName",
          "Only a synchronised user has one (R6); take it away.");
    }
  }

  private void addresses(Element element, boolean deleted) {
    JsonNode mailbox = element.node().path("mailbox");
    one(element.node(), "userPrincipalName", element.pointer())
        .forEach(upn -> {
          index.name(Kind.ACCOUNT, upn, element);
          if (!flag(mailbox, "addressPassedOn")) {
            index.name(Kind.ADDRESS, upn, element);
          }
          if (!deleted) {
            index.name(Kind.LIVING_USER, upn, element);
          }
        });
    texts(mailbox, "aliases", element.pointer() + "/mailbox")
        .forEach(alias -> index.name(Kind.ADDRESS, alias, element));
    one(element.node().path("phone"), "number", element.pointer() + "/phone")
        .forEach(number -> index.name(Kind.PHONE_NUMBER, number, element));
  }

  private void references(Element element) {
    String at = element.pointer();
    JsonNode user = element.node();
    one(user, "manager", at).forEach(upn -> index.reference(Kind.LIVING_USER, upn, element));
    texts(user.path("oneDrive"), "sharedWith", at + "/oneDrive")
        .forEach(upn -> index.reference(Kind.LIVING_USER, upn, element));
    one(user.path("phone").path("callForwarding"), "to", at + "/phone/callForwarding")
        .forEach(upn -> index.reference(Kind.LIVING_USER, upn, element));
  }

  private void licenses(Element element, boolean deleted) {
    JsonNode user = element.node();
    texts(user, "assignedLicenses", element.pointer())
        .forEach(sku -> {
          known(sku, element);
          if (!deleted) {
            heading.assigned(sku.text());
          }
        });
    new AssignedRules(index, faults).check(element);
    boolean licensed = !user.path("assignedLicenses").isEmpty();
    if (licensed && !deleted && text(user, "usageLocation") == null) {
      fault(
          element,
          "/usageLocation",
          "A user with a licence needs a usage location (R7); say in which country they work.");
    }
    if (licensed && text(user, "licensesRemovedAt") != null) {
      fault(
          element,
          "/licensesRemovedAt",
          "It stands with licences that are assigned (R10); take one of the two away.");
    }
  }

  private void devices(Element element) {
    int at = 0;
    for (JsonNode device : element.node().path("mobileDevices")) {
      one(device, "id", element.pointer() + "/mobileDevices/" + at++)
          .forEach(id -> index.name(Kind.DEVICE, id, element));
    }
  }

  private void ids(Kind kind, Element element) {
    one(element.node(), "id", element.pointer()).forEach(id -> index.name(kind, id, element));
  }

  private void refersToUsers(String property, Element element) {
    texts(element.node(), property, element.pointer())
        .forEach(upn -> index.reference(Kind.LIVING_USER, upn, element));
  }

  private void known(Element.Placed sku, Element element) {
    if (!heading.knows(sku.text())) {
      faults.in(
          element,
          sku.pointer(),
          element.person(),
          "'" + sku.text() + "' is none of the products (R4); add the product or mend the name.");
    }
  }

  /** Every date and moment exists, and past ones are past (R8, R12). */
  private void calendar(Element element, String pointer, JsonNode node) {
    for (var property : node.properties()) {
      String inside = pointer + "/" + property.getKey();
      JsonNode value = property.getValue();
      if (value.isString()) {
        dated(element, inside, property.getKey(), value.asString());
      } else if (value.isObject()) {
        calendar(element, inside, value);
      } else if (value.isArray()) {
        int at = 0;
        for (JsonNode each : value) {
          calendar(element, inside + "/" + at++, each);
        }
      }
    }
  }

  private void dated(Element element, String pointer, String property, String value) {
    if (property.equals("commitmentEnds") && DATE.matcher(value).matches() && !date(value)) {
      absent(element, pointer, value);
    }
    if (!isMoment(property) || !MOMENT.matcher(value).matches()) {
      return;
    }
    Instant when = Heading.moment(value);
    if (when == null) {
      absent(element, pointer, value);
    } else if (PAST.contains(property)) {
      past(element, pointer, property, when);
    }
  }

  private static boolean isMoment(String property) {
    return PAST.contains(property)
        || MOMENTS.contains(property)
        || property.endsWith("At")
        || property.endsWith("Since");
  }

  private void absent(Element element, String pointer, String value) {
    faults.in(
        element,
        pointer,
        element.person(),
        "'" + value + "' does not exist in the calendar (R12); use a day that does.");
  }

  private void past(Element element, String pointer, String property, Instant when) {
    Instant now = heading.now();
    if (now == null) {
      return;
    }
    if (when.isAfter(now)) {
      faults.in(
          element,
          pointer,
          element.person(),
          "It lies after the clock's start (R8); use a moment before it.");
    } else if (property.equals("tokenIssued") && when.isBefore(now.minus(TOKEN))) {
      faults.in(
          element,
          pointer,
          element.person(),
          "The token is older than 60 minutes (R8); take the session away or renew its token.");
    }
  }

  private static boolean date(String text) {
    try {
      return !LocalDate.parse(text).isEqual(LocalDate.MIN);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void fault(Element element, String inside, String sentence) {
    faults.in(element, element.pointer() + inside, element.person(), sentence);
  }
}
