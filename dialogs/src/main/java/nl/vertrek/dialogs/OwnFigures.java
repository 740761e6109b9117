package nl.vertrek.dialogs;

import java.util.Optional;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Person;

/** What a fact comes to for one person: "Anke's mailbox is 12 GB, so it needs no license". */
final class OwnFigures {

  private final Person person;

  private OwnFigures(Person person) {
    this.person = person;
  }

  /** What to say beside a fact; empty where it has no figure for this person. */
  static Optional<Message> beside(String fact, Person person) {
    var own = new OwnFigures(person);
    return switch (fact) {
      case "F13", "F63" -> own.mailbox();
      case "F18" -> own.count("own.aliases", own.aliases());
      case "F19", "F60" -> own.count("own.devices", person.devices().size());
      case "F22", "F33", "F34", "F40", "F41" -> own.count("own.licenses", person.licenses().size());
      case "F27", "F28", "F30" -> own.files();
      case "F47" -> own.count("own.queues", person.queues().size());
      default -> Optional.empty();
    };
  }

  private Optional<Message> mailbox() {
    Mailbox box = person.mailbox();
    if (box == null) {
      return Optional.empty();
    }
    var message = Message.of(box.tooBigToShareUnlicensed() ? "own.mailbox-big" : "own.mailbox");
    return Optional.of(
        message.with("name", person.displayName()).with("size", new Arg.Size(box.sizeGb())));
  }

  private int aliases() {
    Mailbox box = person.mailbox();
    return box == null ? 0 : box.aliases().size();
  }

  private Optional<Message> files() {
    OneDrive drive = person.oneDrive();
    return Optional.ofNullable(drive)
        .map(found ->
            Message.of("own.files")
                .with("name", person.displayName())
                .with("count", found.fileCount())
                .with("size", new Arg.Size(found.sizeGb())));
  }

  private Optional<Message> count(String key, int count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(Message.of(key).with("name", person.displayName()).with("count", count));
  }
}
