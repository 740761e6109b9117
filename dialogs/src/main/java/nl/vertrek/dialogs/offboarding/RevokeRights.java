package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Decision.Hidden;
import nl.vertrek.dialogs.offboarding.Decision.Way;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.MailboxRight;
import nl.vertrek.tenant.Upn;

/**
 * What the leaver may do with the mailboxes and calendars of others ends (F71), and a mailbox that
 * becomes a shared one leaves the address book, so that nobody picks it by mistake (F70).
 *
 * @param hides whether the address book will leave it out
 */
record RevokeRights(Situation situation, boolean hides) implements Step {

  static RevokeRights of(Situation situation, HandOverMail mail) {
    var chosen = situation.choices().hidden();
    boolean shown =
        mail.way() == Way.SHARE && situation.mailbox().filter(box -> !box.hidden()).isPresent();
    // The address book of a synchronised account is kept in Active Directory (F26).
    boolean changeable = shown && !situation.leaver().account().synced();
    return new RevokeRights(situation, changeable && (chosen == null || chosen.hidden()));
  }

  @Override
  public StepName name() {
    return StepName.RIGHTS;
  }

  @Override
  public boolean concerns() {
    return hides || !rights().isEmpty();
  }

  private List<MailboxRight> rights() {
    return situation.leaver().rightsElsewhere();
  }

  private List<String> whose() {
    return rights().stream()
        .map(MailboxRight::mailbox)
        .distinct()
        .map(situation::nameOf)
        .toList();
  }

  @Override
  public Optional<Message> idle() {
    return hides || !rights().isEmpty() ? Optional.empty() : Optional.of(say("idle"));
  }

  @Override
  public Message intention() {
    String purpose = rights().isEmpty() ? "plan-hide" : hides ? "plan-both" : "plan";
    return say(purpose).with("count", whose().size());
  }

  @Override
  public List<Message> notes() {
    var notes = new ArrayList<Message>();
    if (!rights().isEmpty()) {
      notes.add(Listed.in(say("which"), whose()));
    }
    if (hides) {
      notes.add(say("hidden"));
    }
    return notes;
  }

  @Override
  public List<Decision> proposal() {
    return hides ? List.of(new Hidden(true)) : List.of();
  }

  @Override
  public List<Planned> acts() {
    var acts = new ArrayList<Planned>();
    rights().forEach(right -> acts.add(revoked(right)));
    var person = situation.leaver().upn();
    if (hides) {
      acts.add(
          new Planned(
              new Command.HideFromAddressBook(person), new Command.ShowInAddressBook(person)));
    }
    return acts;
  }

  private Planned revoked(MailboxRight right) {
    Upn leaver = situation.leaver().upn();
    Upn other = right.mailbox();
    return switch (right.kind()) {
      case FULL_ACCESS ->
          new Planned(
              new Command.RevokeFullAccess(other, leaver),
              new Command.GrantFullAccess(other, leaver));
      case SEND_AS ->
          new Planned(
              new Command.RevokeSendAs(other, leaver), new Command.GrantSendAs(other, leaver));
      case SEND_ON_BEHALF ->
          new Planned(
              new Command.RevokeSendOnBehalf(other, leaver),
              new Command.GrantSendOnBehalf(other, leaver));
      case CALENDAR ->
          new Planned(
              new Command.RevokeCalendar(other, leaver),
              new Command.GrantCalendar(
                  other, leaver, Objects.requireNonNull(right.calendar(), "calendar right")));
    };
  }

  @Override
  public Message result() {
    return situation.mailbox().filter(box -> box.hidden()).isPresent()
        ? say("done-hidden")
        : say("done");
  }
}
