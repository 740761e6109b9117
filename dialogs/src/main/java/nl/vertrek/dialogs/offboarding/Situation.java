package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Product;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * Everything a plan is drawn from: the person as the tenant shows them now, and what was chosen.
 *
 * @param displayName how the person was called when the case began
 * @param catalogue for texts that go into the tenant, such as an automatic reply
 */
public record Situation(
    Person leaver, String displayName, TenantView tenant, Choices choices, Catalogue catalogue) {

  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

  public Instant now() {
    return tenant.now();
  }

  public ZoneId zone() {
    return tenant.organization().zone();
  }

  /**
   * A message that speaks of the leaver: {@code name} in full and {@code first} as people say it.
   */
  public Message say(String key) {
    return Message.of(key).with("name", displayName).with("first", firstName());
  }

  private String firstName() {
    var given = leaver.profile().givenName();
    if (given == null) {
      return displayName;
    }
    // Who is called by another name than the first has it in the display name.
    return displayName.startsWith(given) || !displayName.contains(" ")
        ? given
        : displayName.substring(0, displayName.indexOf(' '));
  }

  /** What people call somebody: the display name, or the UPN of somebody unknown. */
  public String nameOf(Upn upn) {
    return tenant.person(upn).map(Person::displayName).orElse(upn.text());
  }

  /** The mailbox when it is there and somebody could use it. */
  public Optional<Mailbox> mailbox() {
    return Optional.ofNullable(leaver.mailbox()).filter(box -> box.state() != Mailbox.State.PURGED);
  }

  /** Licences of the leaver that give a mailbox. */
  public Set<String> mailLicenses() {
    var giving = new LinkedHashSet<String>();
    for (String sku : leaver.licenses()) {
      if (product(sku).filter(found -> found.gives(Product.Service.EXCHANGE)).isPresent()) {
        giving.add(sku);
      }
    }
    return giving;
  }

  /** Whether a licence of the leaver lets a mailbox be put on hold (F08). */
  public boolean canHold() {
    return leaver.licenses().stream()
        .anyMatch(sku -> product(sku).filter(Product::legalHold).isPresent());
  }

  public Optional<Product> product(String sku) {
    return tenant.products().stream().filter(known -> known.sku().equals(sku)).findFirst();
  }

  /** What people call a product. */
  public String productName(String sku) {
    return product(sku).map(Product::displayName).orElse(sku);
  }

  /** The manager, where that is somebody who can receive mail and files. */
  public Optional<Upn> manager() {
    return Optional.ofNullable(leaver.profile().manager())
        .filter(manager -> unfit(manager).isEmpty());
  }

  /** Whoever was named to receive anything, else the manager. */
  public Optional<Upn> likelyReceiver() {
    return firstOf(
            choices.mail() == null ? null : choices.mail().to(),
            choices.files() == null ? null : choices.files().to())
        .filter(upn -> unfit(upn).isEmpty())
        .or(this::manager);
  }

  private static Optional<Upn> firstOf(@Nullable Upn first, @Nullable Upn second) {
    return Optional.ofNullable(first).or(() -> Optional.ofNullable(second));
  }

  /** Why somebody cannot receive the mail or the files; empty when they can. */
  public Optional<Message> unfit(Upn receiver) {
    var found = tenant.person(receiver);
    if (receiver.equals(leaver.upn())) {
      return Optional.of(say("receiver.leaver"));
    }
    if (found.isEmpty()) {
      return Optional.of(say("receiver.unknown").with("receiver", receiver.text()));
    }
    var person = found.get();
    var box = person.mailbox();
    if (person.account().deletedAt() != null) {
      return unfit("receiver.deleted", person);
    }
    if (box == null || box.state() != Mailbox.State.ACTIVE || box.type() == Mailbox.Type.ROOM) {
      return unfit("receiver.no-mailbox", person);
    }
    if (box.type() == Mailbox.Type.USER && !person.account().enabled()) {
      return unfit("receiver.blocked", person);
    }
    return Optional.empty();
  }

  /** Why somebody cannot receive just this: files, groups and calls go to a person. */
  public Optional<Message> unfit(Upn receiver, Decision open) {
    boolean anyMailbox = open instanceof Decision.MailGoes;
    return unfit(receiver)
        .or(() ->
            anyMailbox || hasOneDrive(receiver)
                ? Optional.empty()
                : Optional.of(say("receiver.not-a-person").with("receiver", nameOf(receiver))));
  }

  private Optional<Message> unfit(String key, Person receiver) {
    return Optional.of(say(key).with("receiver", receiver.displayName()));
  }

  /** Whether somebody has files of their own, as a shared mailbox has not. */
  boolean hasOneDrive(Upn upn) {
    return tenant.person(upn).filter(Person::human).isPresent();
  }

  /** A text for the tenant in the language that the leaver's mail is most likely in. */
  public String written(Message message) {
    String language = leaver.profile().preferredLanguage();
    boolean dutch = language == null || language.startsWith("nl");
    return catalogue.render(message, dutch ? DUTCH : Locale.US);
  }

  /** Products by the names people use, as the items of a message. */
  public List<Arg> productNames(Iterable<String> skus) {
    var names = new ArrayList<Arg>();
    for (String sku : skus) {
      names.add(new Arg.Text(productName(sku)));
    }
    return List.copyOf(names);
  }
}
