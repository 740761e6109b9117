package nl.vertrek.dialogs;

import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Reading;

/** How a case is begun, or found again: first the right person, then their facts. */
record Opening(Scene scene) {

  static Opening of(Scene scene) {
    return new Opening(scene);
  }

  /**
   * Somebody was named.
   *
   * @param said the message, for what else it says about the departure
   */
  void named(List<Upn> candidates, Reading said) {
    if (candidates.size() == 1) {
      one(candidates.getFirst(), said);
    } else {
      scene.ask(new WhichLeaver(candidates, said));
    }
  }

  /** It is clear who is meant, for an off-boarding or for single acts. */
  void one(Upn person, Reading said) {
    if (Tasks.wanted(new Heard(said, scene.catalogue()))) {
      new Tasks(scene).begin(person, said);
    } else {
      whole(person, said);
    }
  }

  /** Begins somebody's off-boarding, or goes on with it. */
  void whole(Upn leaver, Reading said) {
    var running = scene.cases().openOf(leaver);
    var found = scene.person(leaver);
    if (running.isPresent()) {
      goOnWholly(running.get(), said);
    } else if (found.isEmpty()) {
      refuse(Message.of("guard.unknown").with("upn", leaver.text()));
    } else {
      var objection = objection(found.get());
      if (objection.isPresent()) {
        refuse(objection.get());
      } else {
        begin(found.get(), said);
      }
    }
  }

  private void refuse(Message why) {
    scene.close();
    scene.say(why);
    if (scene.conversation().comingUp() > 0) {
      return;
    }
    if (scene.theCase().isPresent()) {
      Flow.of(scene).goOn();
    } else {
      scene.ask(new WhoLeaves());
    }
  }

  /** Why nobody can have this person shut out or deleted; empty when they can. */
  Optional<Message> objection(Person person) {
    var name = Message.of("guard").with("name", person.displayName());
    if (person.account().deletedAt() != null) {
      return Optional.of(
          new Message("guard.deleted", name.args())
              .with("since", person.account().deletedAt(), scene.tenant().organization().zone()));
    }
    if (!person.human()) {
      return Optional.of(new Message("guard.not-a-person", name.args()));
    }
    if (person.account().soleGlobalAdmin()) {
      return Optional.of(new Message("guard.last-global-admin", name.args()));
    }
    return person.upn().equals(scene.speaker())
        ? Optional.of(new Message("guard.yourself", name.args()))
        : Optional.empty();
  }

  private void begin(Person leaver, Reading said) {
    scene.close();
    scene.begin(leaver);
    scene.say(
        Message.of("case.begun")
            .with("number", scene.theCase().orElseThrow().id().number())
            .with("name", leaver.displayName()));
    scene.show(FactsCard.of(leaver, scene));
    FitSuccessor.warnings(leaver, scene).forEach(scene::say);
    new Leavers(scene).share(leaver.upn());
    Flow.of(scene).takeIn(new Heard(said, scene.catalogue()));
  }

  /** A task that runs for somebody who leaves becomes their off-boarding. */
  private void goOnWholly(Case running, Reading said) {
    boolean mine = running.lead().equals(scene.speaker());
    if (!running.task() || running.status() != Case.Status.OPEN || !mine) {
      goOnWith(running, said);
      return;
    }
    scene.close();
    scene.turnTo(running);
    scene.write(new CaseEvent.Widened(null));
    scene.person(running.leaver()).ifPresent(leaver -> scene.show(FactsCard.of(leaver, scene)));
    Flow.of(scene).takeIn(new Heard(said, scene.catalogue()));
  }

  /** Goes on with a case that runs already, and takes in what was said about it. */
  void goOnWith(Case running, Reading said) {
    if (turnTo(running)) {
      Flow.of(scene).takeIn(new Heard(said, scene.catalogue()));
    }
  }

  /** Goes on with a case that runs already, unless somebody else leads it. */
  void enter(Case running) {
    if (turnTo(running)) {
      Flow.of(scene).goOn();
    }
  }

  private boolean turnTo(Case running) {
    scene.close();
    if (!running.lead().equals(scene.speaker())) {
      scene.ask(new TakeOver(running.id()));
      return false;
    }
    scene.turnTo(running);
    scene.say(
        Message.of("case.resumed")
            .with("number", running.id().number())
            .with("name", running.displayName()));
    if (running.paused()) {
      scene.write(new CaseEvent.Resumed());
    }
    return true;
  }
}
