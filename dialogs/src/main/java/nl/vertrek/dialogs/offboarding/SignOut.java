package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Session;

/** Step 0: a new password that nobody knows, and only then out of every session (F01, F61). */
record SignOut(Situation situation) implements Step {

  @Override
  public StepName name() {
    return StepName.SIGN_OUT;
  }

  @Override
  public Optional<Message> idle() {
    return Optional.empty();
  }

  @Override
  public Message intention() {
    return say("plan").with("count", situation.leaver().sessions().size());
  }

  @Override
  public List<Message> notes() {
    int computers = situation.leaver().personalComputersSynced();
    return computers > 0 ? List.of(say("computers").with("count", computers)) : List.of();
  }

  @Override
  public List<Planned> acts() {
    var person = situation.leaver().upn();
    return List.of(
        Planned.forGood(new Command.ResetPassword(person)),
        Planned.forGood(new Command.SignOutEverywhere(person)));
  }

  @Override
  public List<StepName> after() {
    return List.of(StepName.BLOCK);
  }

  @Override
  public Message result() {
    return situation.leaver().sessions().stream()
        .map(Session::endsAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .map(last -> say("done-later").with("at", last, situation.zone()))
        .orElseGet(() -> say("done"));
  }
}
