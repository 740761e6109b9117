package nl.vertrek.dialogs.offboarding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.MailboxRight;
import nl.vertrek.tenant.Upn;

/** What the leaver may do with the mailboxes and calendars of others ends (F71). */
record RevokeRights(Situation situation) implements Step {

  @Override
  public StepName name() {
    return StepName.RIGHTS;
  }

  @Override
  public boolean concerns() {
    return !rights().isEmpty();
  }

  private List<MailboxRight> rights() {
    return situation.leaver().rightsElsewhere();
  }

  private List<String> whose() {
    return rights().stream().map(MailboxRight::mailbox).distinct().map(situation::nameOf).toList();
  }

  @Override
  public Optional<Message> idle() {
    return rights().isEmpty() ? Optional.of(say("idle")) : Optional.empty();
  }

  @Override
  public Message intention() {
    return say("plan").with("count", whose().size());
  }

  @Override
  public List<Message> notes() {
    return List.of(Listed.in(say("which"), whose()));
  }

  @Override
  public List<Planned> acts() {
    return rights().stream().map(this::revoked).toList();
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
    return say("done");
  }
}
