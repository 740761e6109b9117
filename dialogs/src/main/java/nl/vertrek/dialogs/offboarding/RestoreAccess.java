package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;

/**
 * The opposite of step 4: somebody may sign in again, and the mailbox's own doors open (F21, F23).
 */
record RestoreAccess(Situation situation) implements Step {

  @Override
  public StepName name() {
    return StepName.RESTORE_ACCESS;
  }

  @Override
  public Optional<Message> idle() {
    if (situation.leaver().account().deletedAt() != null) {
      return Optional.of(say("deleted"));
    }
    return acts().isEmpty() ? Optional.of(say("idle")) : Optional.empty();
  }

  @Override
  public Message intention() {
    return say("plan");
  }

  @Override
  public List<Message> notes() {
    return situation.leaver().account().synced() ? List.of(say("synced")) : List.of();
  }

  @Override
  public List<Planned> acts() {
    var person = situation.leaver().upn();
    var acts = new ArrayList<Planned>();
    if (!situation.leaver().account().enabled()) {
      acts.add(new Planned(new Command.UnblockSignIn(person), new Command.BlockSignIn(person)));
      if (!shut().isEmpty()) {
        acts.add(
            new Planned(
                new Command.OpenProtocols(person, shut()),
                new Command.CloseProtocols(person, shut())));
      }
    }
    return acts;
  }

  private Set<Mailbox.Protocol> shut() {
    var shut = EnumSet.noneOf(Mailbox.Protocol.class);
    situation.mailbox().ifPresent(box -> shut.addAll(EnumSet.complementOf(copy(box.open()))));
    return shut;
  }

  private static EnumSet<Mailbox.Protocol> copy(Set<Mailbox.Protocol> open) {
    var copy = EnumSet.noneOf(Mailbox.Protocol.class);
    copy.addAll(open);
    return copy;
  }

  @Override
  public Message result() {
    return say("done");
  }
}
