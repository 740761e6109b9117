package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.MailboxRight;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Product;
import nl.vertrek.tenant.QueueMembership;

/**
 * What the tenant knows of somebody that matters when they leave: read before anything is asked.
 */
final class FactsCard {

  private final Person person;
  private final Scene scene;
  private final List<Card.Line> lines = new ArrayList<>();

  private FactsCard(Person person, Scene scene) {
    this.person = person;
    this.scene = scene;
  }

  static Card of(Person person, Scene scene) {
    var facts = new FactsCard(person, scene);
    facts.who();
    facts.access();
    facts.mailbox();
    facts.devices();
    facts.files();
    facts.licenses();
    facts.calls();
    return new Card(
        "facts-" + person.upn().key() + "-" + scene.conversation().asked(),
        Message.of("facts.title").with("name", person.displayName()),
        facts.lines);
  }

  private void who() {
    var profile = person.profile();
    line("account", Message.of("facts.plain").with("text", person.upn().text()));
    if (profile.jobTitle() != null) {
      line("job", Message.of("facts.plain").with("text", profile.jobTitle()));
    }
    if (profile.manager() != null) {
      line("manager", Message.of("facts.plain").with("text", scene.nameOf(profile.manager())));
    }
    if (!person.directReports().isEmpty()) {
      line("reports", Message.of("facts.count").with("count", person.directReports().size()));
      note("reports-note", person.directReports().size());
    }
  }

  private void access() {
    var account = person.account();
    line(
        "sign-in",
        Message.of(account.enabled() ? "facts.sign-in-allowed" : "facts.sign-in-blocked"));
    line("sessions", Message.of("facts.count").with("count", person.sessions().size()));
    if (!account.roles().isEmpty()) {
      line(
          "roles",
          list(
              account.roles().stream()
                  .sorted()
                  .<Arg>map(role -> new Arg.Phrase(Reasons.role(role)))
                  .toList()));
    }
    if (account.synced()) {
      note("synced-note", 1);
    }
  }

  private void mailbox() {
    Mailbox box = person.mailbox();
    if (box == null) {
      line("mailbox", Message.of("facts.no-mailbox"));
      return;
    }
    String kind =
        switch (box.type()) {
          case USER -> "facts.mailbox-user";
          case SHARED -> "facts.mailbox-shared";
          case ROOM -> "facts.mailbox-room";
        };
    line("mailbox", Message.of(kind).with("size", new Arg.Size(box.sizeGb())));
    if (box.forwardingTo() != null) {
      line("forwarding", Message.of("facts.plain").with("text", scene.nameOf(box.forwardingTo())));
    }
    if (box.hold() != Mailbox.Hold.NONE) {
      line("hold", Message.of("facts.on-hold"));
    }
    if (!box.aliases().isEmpty()) {
      line("aliases", list(box.aliases().stream().<Arg>map(Arg.Text::new).toList()));
    }
    meetings(box);
  }

  private void meetings(Mailbox box) {
    long toCome =
        box.meetings().stream().filter(meeting -> meeting.toCome(scene.tenant().now())).count();
    if (toCome > 0) {
      line("meetings", Message.of("facts.count").with("count", toCome));
    }
    var elsewhere = person.rightsElsewhere().stream().map(MailboxRight::mailbox).distinct();
    var names = elsewhere.map(scene::nameOf).<Arg>map(Arg.Text::new).toList();
    if (!names.isEmpty()) {
      line("rights", list(names));
    }
  }

  private void devices() {
    if (!person.devices().isEmpty()) {
      line("devices", list(person.devices().stream().<Arg>map(FactsCard::device).toList()));
    }
  }

  private static Arg device(MobileDevice device) {
    return new Arg.Phrase(
        Message.of(device.company() ? "facts.device-company" : "facts.device-personal")
            .with("model", device.model()));
  }

  private void files() {
    OneDrive drive = person.oneDrive();
    if (drive != null) {
      line(
          "onedrive",
          Message.of("facts.files")
              .with("count", drive.fileCount())
              .with("size", new Arg.Size(drive.sizeGb())));
    }
    if (person.personalComputersSynced() > 0) {
      note("computers-note", person.personalComputersSynced());
    }
  }

  private void licenses() {
    if (person.licenses().isEmpty()) {
      line("licenses", Message.of("facts.no-licenses"));
    } else {
      line(
          "licenses",
          list(person.licenses().stream().<Arg>map(sku -> new Arg.Text(product(sku))).toList()));
    }
  }

  private String product(String sku) {
    return scene.tenant().products().stream()
        .filter(product -> product.sku().equals(sku))
        .findFirst()
        .map(Product::displayName)
        .orElse(sku);
  }

  private void calls() {
    if (!person.memberOf().isEmpty()) {
      line(
          "groups",
          list(
              person.memberOf().stream()
                  .map(GroupMembership::displayName)
                  .<Arg>map(Arg.Text::new)
                  .toList()));
    }
    Optional.ofNullable(person.phone())
        .ifPresent(phone -> line("phone", Message.of("facts.plain").with("text", phone.number())));
    if (!person.queues().isEmpty()) {
      line(
          "queues",
          list(
              person.queues().stream()
                  .map(QueueMembership::displayName)
                  .<Arg>map(Arg.Text::new)
                  .toList()));
    }
  }

  private static Message list(List<Arg> items) {
    return Message.of("facts.list").with("items", items);
  }

  private void line(String label, Message value) {
    lines.add(new Card.Line.Fact(Message.of("facts.label-" + label), value));
  }

  private void note(String key, int count) {
    lines.add(new Card.Line.Note(Message.of("facts." + key).with("count", count)));
  }
}
