package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.OnPremisesAct;

/**
 * With step 4, for a synchronised account: what was blocked and reset here is done in Active
 * Directory too, by a person, or synchronisation takes it back (F26).
 */
record ActiveDirectory(Situation situation) implements Step {

  @Override
  public StepName name() {
    return StepName.ACTIVE_DIRECTORY;
  }

  @Override
  public Optional<Message> idle() {
    return account().synced() ? Optional.empty() : Optional.of(say("idle"));
  }

  @Override
  public Message intention() {
    return say("plan");
  }

  @Override
  public Optional<Message> manualTask() {
    if (acts().isEmpty()) {
      return Optional.empty();
    }
    var overwritten = account().overwrittenAt();
    return Optional.of(
        overwritten == null
            ? say("task")
            : say("task-before").with("at", overwritten, situation.zone()));
  }

  @Override
  public List<Planned> acts() {
    var acts = new ArrayList<Planned>();
    if (account().enabled() || overwritten(Account.Mastered.ACCOUNT_ENABLED)) {
      acts.add(done(new OnPremisesAct.AccountDisabled()));
    }
    if (account().passwordResetAt() == null || overwritten(Account.Mastered.PASSWORD)) {
      acts.add(done(new OnPremisesAct.PasswordReset()));
    }
    return acts;
  }

  private boolean overwritten(Account.Mastered what) {
    return account().overwritten().contains(what);
  }

  /** Only a person takes back what a person did there. */
  private Planned done(OnPremisesAct act) {
    return Planned.forGood(new Command.DoneOnPremises(situation.leaver().upn(), act));
  }

  private Account account() {
    return situation.leaver().account();
  }

  @Override
  public List<StepName> after() {
    return List.of(StepName.BLOCK);
  }

  @Override
  public Message result() {
    return say("done");
  }
}
