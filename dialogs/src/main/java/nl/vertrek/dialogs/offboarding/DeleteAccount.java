package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Decision.Way;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;

/**
 * Step 7: the account goes, or stays because mail still hangs on it (F14, F50 to F54).
 *
 * @param way what the mail needs the account for
 * @param deleted whether it goes
 */
record DeleteAccount(Situation situation, Way way, boolean deleted) implements Step {

  static DeleteAccount of(Situation situation, HandOverMail mail) {
    var chosen = situation.choices().account();
    return new DeleteAccount(situation, mail.way(), chosen != null && chosen.deleted());
  }

  @Override
  public StepName name() {
    return StepName.ACCOUNT;
  }

  @Override
  public Optional<Message> idle() {
    if (deleted) {
      return Optional.empty();
    }
    return Optional.of(
        switch (way) {
          case FORWARD -> say("stays-forwarding");
          case SHARE -> say("stays-shared");
          case NOWHERE -> say("kept");
        });
  }

  @Override
  public Optional<Ask> ask() {
    if (way != Way.NOWHERE || situation.choices().account() != null) {
      return Optional.empty();
    }
    return Optional.of(
        Ask.yesOrNo(
            say("ask"),
            Ask.Answer.of("delete", new Decision.AccountFate(true)),
            Ask.Answer.of("keep-account", new Decision.AccountFate(false))));
  }

  @Override
  public Message intention() {
    return synced() ? say("plan-on-premises") : say("plan");
  }

  @Override
  public List<Message> notes() {
    return deleted && !synced() ? List.of(say("restorable")) : List.of();
  }

  private boolean synced() {
    return situation.leaver().account().synced();
  }

  @Override
  public List<Decision> proposal() {
    return List.of(new Decision.AccountFate(deleted));
  }

  @Override
  public Optional<Message> manualTask() {
    return deleted && synced() && situation.leaver().account().deletedAt() == null
        ? Optional.of(say("task"))
        : Optional.empty();
  }

  @Override
  public List<Planned> acts() {
    var person = situation.leaver().upn();
    return synced()
        ? List.of(Planned.forGood(new Command.DeletedOnPremises(person)))
        : List.of(
            new Planned(new Command.DeleteAccount(person), new Command.RestoreAccount(person)));
  }

  @Override
  public boolean forGood() {
    return deleted && !synced();
  }

  @Override
  public List<StepName> after() {
    var before = new ArrayList<StepName>();
    for (StepName step : StepName.values()) {
      if (step != StepName.ACCOUNT && step != StepName.TOTALS) {
        before.add(step);
      }
    }
    return before;
  }

  @Override
  public Message result() {
    var purge = situation.leaver().account().purgeAt();
    return purge == null ? say("done") : say("done-until").with("until", purge, situation.zone());
  }
}
