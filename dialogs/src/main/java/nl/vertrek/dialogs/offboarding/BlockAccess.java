package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;

/**
 * Step 4: nobody signs in any more, the mailbox's own doors close, and what the leaver had it send
 * elsewhere ends (F21, F23, F68).
 */
record BlockAccess(Situation situation) implements Step {

  @Override
  public StepName name() {
    return StepName.BLOCK;
  }

  @Override
  public Optional<Message> idle() {
    return Optional.empty();
  }

  @Override
  public Message intention() {
    return say("plan");
  }

  @Override
  public List<Planned> acts() {
    var person = situation.leaver().upn();
    var acts = new ArrayList<Planned>();
    if (situation.leaver().account().enabled()) {
      acts.add(new Planned(new Command.BlockSignIn(person), new Command.UnblockSignIn(person)));
    }
    if (!openProtocols().isEmpty()) {
      acts.add(
          new Planned(
              new Command.CloseProtocols(person, openProtocols()),
              new Command.OpenProtocols(person, openProtocols())));
    }
    acts.addAll(new OwnRouting(situation).acts());
    return acts;
  }

  @Override
  public List<Message> notes() {
    return new OwnRouting(situation).notes();
  }

  private Set<Mailbox.Protocol> openProtocols() {
    return situation.mailbox().map(Mailbox::open).orElse(Set.of());
  }

  @Override
  public List<StepName> after() {
    return List.of(StepName.ADMIN_ROLES);
  }

  @Override
  public Message result() {
    var at = situation.leaver().account().blockedEverywhereAt();
    return at == null || !at.isAfter(situation.now())
        ? say("done")
        : say("done-later").with("at", at, situation.zone());
  }
}
