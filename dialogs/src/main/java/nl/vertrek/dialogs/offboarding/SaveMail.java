package nl.vertrek.dialogs.offboarding;

import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Decision.SaveAs;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;

/**
 * Step 1: what is in the mailbox is kept, by an export or a hold (F06), before anything can lose
 * it.
 *
 * @param as how
 */
record SaveMail(Situation situation, SaveAs as) implements Step {

  static SaveMail of(Situation situation, DeleteAccount account) {
    var chosen = situation.choices().saveMail();
    var proposed = account.deleted() ? SaveAs.EXPORT : SaveAs.NOTHING;
    return new SaveMail(situation, chosen != null ? chosen.as() : proposed);
  }

  @Override
  public StepName name() {
    return StepName.SAVE_MAIL;
  }

  @Override
  public Optional<Message> idle() {
    if (situation.mailbox().isEmpty()) {
      return Optional.of(say("no-mailbox"));
    }
    return as == SaveAs.NOTHING
        ? Optional.of(onHold() ? say("held") : say("nothing"))
        : Optional.empty();
  }

  private boolean onHold() {
    return situation.mailbox().filter(box -> box.hold() != Mailbox.Hold.NONE).isPresent();
  }

  @Override
  public Optional<Ask> ask() {
    var box = situation.mailbox();
    if (box.isEmpty() || onHold() || situation.choices().saveMail() != null) {
      return Optional.empty();
    }
    var question = say("ask").with("size", new Arg.Size(box.get().sizeGb()));
    var export = Ask.Answer.of("export", new Decision.SaveMail(SaveAs.EXPORT));
    var hold = Ask.Answer.of("hold", new Decision.SaveMail(SaveAs.HOLD));
    var nothing = Ask.Answer.of("save-nothing", new Decision.SaveMail(SaveAs.NOTHING));
    return Optional.of(
        situation.canHold()
            ? Ask.refusable(question, export, hold, nothing)
            : Ask.refusable(
                new Message("step.save-mail.ask-no-hold", question.args()), export, nothing));
  }

  @Override
  public Message intention() {
    return as == SaveAs.HOLD
        ? say("plan-hold")
        : say("plan-export")
            .with("size", new Arg.Size(situation.mailbox().map(Mailbox::sizeGb).orElse(0.0)));
  }

  @Override
  public List<Decision> proposal() {
    return List.of(new Decision.SaveMail(as));
  }

  @Override
  public List<Planned> acts() {
    var person = situation.leaver().upn();
    return switch (as) {
      case EXPORT -> List.of(Planned.forGood(new Command.ExportMailbox(person)));
      case HOLD ->
          onHold()
              ? List.of()
              : List.of(
                  new Planned(
                      new Command.PlaceHold(person, Mailbox.Hold.LITIGATION),
                      new Command.ReleaseHold(person)));
      case NOTHING -> List.of();
    };
  }

  @Override
  public Message result() {
    return as == SaveAs.HOLD ? say("done-hold") : say("done-export");
  }
}
