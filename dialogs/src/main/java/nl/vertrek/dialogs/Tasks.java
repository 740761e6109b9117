package nl.vertrek.dialogs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.Choices;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.Plan;
import nl.vertrek.dialogs.offboarding.Situation;
import nl.vertrek.dialogs.offboarding.Step;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.Timing;
import nl.vertrek.dialogs.offboarding.Untouched;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Clause;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Single acts on somebody, outside an off-boarding: each is a case of small scope, so that all that
 * guards a case guards it too. Where an off-boarding of that person runs, the act goes there.
 */
record Tasks(Scene scene) {

  /** Whether a message asks for acts on somebody, and not for their off-boarding. */
  static boolean wanted(Heard heard) {
    boolean offboards = heard.reading().clauses().stream().anyMatch(Meant::offboards);
    return !offboards && (restores(heard) || !acts(heard).isEmpty());
  }

  /** Whether somebody is to get back what a block or a deletion took. */
  static boolean restores(Heard heard) {
    return heard.intent() == Intent.RESTORE_ACCOUNT
        || (heard.says("unblocking")
            && !heard.reading().people().isEmpty()
            && !heard.reading().main().negated());
  }

  /** The steps whose acts are asked for. */
  private static Set<StepName> acts(Heard heard) {
    var steps = EnumSet.noneOf(StepName.class);
    for (Clause clause : heard.reading().clauses()) {
      if (clause.sure()) {
        Guiding.stepOf(Meant.by(clause)).ifPresent(steps::add);
      }
    }
    steps.remove(StepName.TOTALS);
    return steps;
  }

  /** Somebody is named for whom this message asks for acts. */
  void begin(Upn upn, Reading said) {
    var heard = new Heard(said, scene.catalogue());
    var running = scene.cases().openOf(upn);
    var found = scene.person(upn);
    if (running.isPresent()) {
      goOn(running.get(), heard);
    } else if (found.isEmpty()) {
      refuse(Message.of("guard.unknown").with("upn", upn.text()));
    } else {
      var steps = steps(heard, found.get());
      objection(found.get(), steps)
          .ifPresentOrElse(this::refuse, () -> plan(found.get(), steps, heard));
    }
  }

  private void goOn(Case running, Heard heard) {
    if (!restores(heard)) {
      new Opening(scene).goOnWith(running, heard.reading());
    } else if (!running.lead().equals(scene.speaker())) {
      scene.ask(new TakeOver(running.id()));
    } else {
      scene.close();
      scene.turnTo(running);
      new CaseSteering(scene).restore();
    }
  }

  private void refuse(Message why) {
    scene.say(why);
    Flow.of(scene).askAgain();
  }

  private static Set<StepName> steps(Heard heard, Person person) {
    if (restores(heard)) {
      return EnumSet.of(
          person.account().deletedAt() == null
              ? StepName.RESTORE_ACCESS
              : StepName.RESTORE_ACCOUNT);
    }
    var steps = acts(heard);
    if (steps.contains(StepName.BLOCK) && person.account().synced()) {
      steps.add(StepName.ACTIVE_DIRECTORY);
    }
    return steps;
  }

  private Optional<Message> objection(Person person, Set<StepName> steps) {
    boolean deleted = person.account().deletedAt() != null;
    if (steps.contains(StepName.RESTORE_ACCOUNT)) {
      return Optional.empty();
    }
    boolean shutsOut = steps.stream().anyMatch(StepName::shutsOut);
    boolean endangers = shutsOut || steps.contains(StepName.ACCOUNT) || deleted || !person.human();
    return endangers ? new Opening(scene).objection(person) : Optional.empty();
  }

  private void plan(Person person, Set<StepName> steps, Heard heard) {
    var at = moment(heard);
    if (at != null && at.isBefore(scene.tenant().now())) {
      refuse(new Moments(scene).past(at));
      return;
    }
    var untouched = Untouched.of(person);
    var takings = Takings.of(heard, situation(person, untouched));
    var left = stillOpen(untouched, takings.decisions(), steps);
    var all = new ArrayList<>(left);
    all.addAll(takings.decisions());
    takings.decisions().stream().map(Decision::step).forEach(steps::add);
    var plan = Plan.of(situation(person, all), steps);
    boolean asks = takings.unclear().isPresent() || plan.conflict().isPresent();
    if (asks || plan.steps().stream().anyMatch(Tasks::doesSomething)) {
      open(person, steps, left, takings, at);
    } else {
      plan.steps().forEach(step -> scene.say(why(step)));
      takings.objections().forEach(scene::say);
      Flow.of(scene).askAgain();
    }
  }

  private @Nullable Instant moment(Heard heard) {
    var when = heard.reading().when();
    return when == null ? null : Moments.at(when, scene.tenant().organization().zone());
  }

  /** Where devices are spoken of and nothing of what is to happen to them, that is asked. */
  private static List<Decision> stillOpen(
      List<Decision> untouched, List<Decision> said, Set<StepName> steps) {
    boolean asked =
        steps.contains(StepName.DEVICES)
            && said.stream().noneMatch(decision -> decision.step() == StepName.DEVICES);
    return untouched.stream()
        .filter(decision -> !(asked && decision.step() == StepName.DEVICES))
        .toList();
  }

  private Situation situation(Person person, List<Decision> decisions) {
    var choices = Choices.NONE;
    for (Decision decision : decisions) {
      choices = choices.with(decision);
    }
    return new Situation(person, person.displayName(), scene.tenant(), choices, scene.catalogue());
  }

  private static boolean doesSomething(Step step) {
    return step.ask().isPresent() || (step.idle().isEmpty() && !step.acts().isEmpty());
  }

  private static Message why(Step step) {
    return step.idle().orElseGet(() -> Message.of("told.already-so").with("result", step.result()));
  }

  private void open(
      Person person,
      Set<StepName> steps,
      List<Decision> left,
      Takings takings,
      @Nullable Instant at) {
    scene
        .theCase()
        .filter(before -> before.open() && !before.task() && before.lead().equals(scene.speaker()))
        .ifPresent(
            before -> scene.say(Message.of("task.meanwhile").with("name", before.displayName())));
    scene.close();
    scene.begin(person, steps);
    scene.write(new CaseEvent.Timed(at == null ? new Timing.Now() : new Timing.At(at)));
    left.forEach(decision -> scene.write(new CaseEvent.Decided(decision, false)));
    takings.decisions().forEach(decision -> scene.write(new CaseEvent.Decided(decision, true)));
    takings.objections().forEach(scene::say);
    takings
        .unclear()
        .ifPresentOrElse(
            unclear ->
                scene.ask(
                    new WhichReceiver(
                        scene.theCase().orElseThrow().id(), unclear.candidates(), unclear.open())),
            () -> Flow.of(scene).goOn());
  }
}
