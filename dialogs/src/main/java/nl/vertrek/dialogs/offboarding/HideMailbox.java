package nl.vertrek.dialogs.offboarding;

import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Decision.Hidden;
import nl.vertrek.dialogs.offboarding.Decision.Way;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;

/**
 * A mailbox that has become a shared one leaves the address book, so that nobody picks it by
 * mistake; who sends in its name then has to type the address (F70).
 *
 * @param shared whether there is such a mailbox
 * @param hidden whether it leaves the address book
 */
record HideMailbox(Situation situation, boolean shared, boolean hidden) implements Step {

  static HideMailbox of(Situation situation, HandOverMail mail) {
    var chosen = situation.choices().hidden();
    // The address book entry of a synchronised account is kept in Active Directory (F26).
    boolean shared =
        mail.way() == Way.SHARE
            && situation.mailbox().isPresent()
            && !situation.leaver().account().synced();
    return new HideMailbox(situation, shared, chosen == null || chosen.hidden());
  }

  @Override
  public StepName name() {
    return StepName.ADDRESS_BOOK;
  }

  private boolean hiddenAlready() {
    return situation.mailbox().filter(Mailbox::hidden).isPresent();
  }

  @Override
  public boolean concerns() {
    return shared && !hiddenAlready();
  }

  @Override
  public Optional<Message> idle() {
    if (!shared || hiddenAlready()) {
      return Optional.of(say("idle"));
    }
    return hidden ? Optional.empty() : Optional.of(say("stay"));
  }

  @Override
  public Message intention() {
    return say("plan");
  }

  @Override
  public List<Message> notes() {
    return List.of(say("note"));
  }

  @Override
  public List<Decision> proposal() {
    return List.of(new Hidden(hidden));
  }

  @Override
  public List<Planned> acts() {
    var person = situation.leaver().upn();
    return hiddenAlready()
        ? List.of()
        : List.of(
            new Planned(
                new Command.HideFromAddressBook(person), new Command.ShowInAddressBook(person)));
  }

  @Override
  public List<StepName> after() {
    return List.of(StepName.MAIL);
  }

  @Override
  public Message result() {
    return say("done");
  }
}
