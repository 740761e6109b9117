package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.OnPremisesAct;

/** The opposite of step 7: a deleted account comes back within its 30 days (F52, F54). */
record RestoreAccount(Situation situation) implements Step {

  @Override
  public StepName name() {
    return StepName.RESTORE_ACCOUNT;
  }

  @Override
  public Optional<Message> idle() {
    var account = situation.leaver().account();
    if (account.state() == Account.State.PURGED) {
      return Optional.of(say("purged"));
    }
    return account.deletedAt() == null ? Optional.of(say("idle")) : Optional.empty();
  }

  @Override
  public Message intention() {
    return synced() ? say("plan-on-premises") : say("plan");
  }

  @Override
  public List<Message> notes() {
    var notes = new ArrayList<Message>();
    var licenses = situation.leaver().licenses();
    if (!licenses.isEmpty()) {
      notes.add(
          say("licenses")
              .with("licenses", situation.productNames(licenses))
              .with("count", licenses.size()));
    }
    notes.add(say("lost"));
    return notes;
  }

  private boolean synced() {
    return situation.leaver().account().synced();
  }

  @Override
  public Optional<Message> manualTask() {
    return synced() && situation.leaver().account().deletedAt() != null
        ? Optional.of(say("task"))
        : Optional.empty();
  }

  @Override
  public List<Planned> acts() {
    var person = situation.leaver().upn();
    if (situation.leaver().account().deletedAt() == null) {
      return List.of();
    }
    return synced()
        ? List.of(
            Planned.forGood(
                new Command.DoneOnPremises(person, new OnPremisesAct.AccountRestored())))
        : List.of(
            new Planned(new Command.RestoreAccount(person), new Command.DeleteAccount(person)));
  }

  @Override
  public Message result() {
    var licenses = situation.leaver().licenses();
    return licenses.isEmpty()
        ? say("done-no-licenses")
        : say("done")
            .with("licenses", situation.productNames(licenses))
            .with("count", licenses.size());
  }
}
