package nl.vertrek.dialogs;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Reading;
import org.jspecify.annotations.Nullable;

/** A name is corrected: somebody else receives, or somebody else is the one who leaves. */
record SomebodyElse(Scene scene) {

  /** Long enough to tell people by; "de" and "van" stand in many names. */
  private static final int A_NAME = 4;

  /** Takes in who is named for the first time, and instead of whom where that is said too. */
  boolean heard(Heard heard) {
    var known = new HashSet<Upn>();
    known.add(theCase().leaver());
    theCase()
        .choices()
        .latest()
        .values()
        .forEach(given -> Receivers.of(given).ifPresent(known::add));
    var named =
        heard.reading().people().stream()
            .filter(mention -> !mention.pronoun())
            .map(Heard::upns)
            .filter(upns -> !upns.isEmpty())
            .toList();
    var fresh = named.stream().filter(upns -> !known.containsAll(upns)).toList();
    if (fresh.size() != 1) {
      return false;
    }
    var instead =
        named.stream().filter(known::containsAll).map(List::getFirst).findFirst().orElse(null);
    if (fresh.getFirst().size() == 1) {
      meant(fresh.getFirst().getFirst(), instead, heard.reading());
    } else {
      scene.ask(new WhichInstead(theCase().id(), fresh.getFirst(), instead, heard.reading()));
    }
    return true;
  }

  /**
   * This person was meant.
   *
   * @param instead of whom; null: of whoever has a name like theirs, else of the leaver
   * @param said the message, for when it is about a departure of their own
   */
  void meant(Upn person, @Nullable Upn instead, Reading said) {
    var given = instead == null ? givenToANamesake(person) : given(instead::equals, person);
    if (!given.isEmpty()) {
      Flow.of(scene).decide(given);
    } else if (theCase().actedYet()) {
      scene.say(Message.of("correct.acted").with("name", theCase().displayName()));
      scene.ask(new IsLeaving(person, said));
    } else if (scene.cases().openOf(person).isPresent()) {
      scene.ask(new IsLeaving(person, said));
    } else {
      scene.person(person).ifPresentOrElse(this::leaves, () -> unknown(person));
    }
  }

  private void unknown(Upn person) {
    scene.say(Message.of("guard.unknown").with("upn", person.text()));
    Flow.of(scene).askAgain();
  }

  private List<Decision> given(Predicate<Upn> before, Upn person) {
    return theCase().choices().latest().values().stream()
        .filter(decision -> Receivers.of(decision).filter(before).isPresent())
        .map(decision -> Receivers.given(decision, person))
        .toList();
  }

  /** What was given to somebody with a name like this, and not to whoever leaves with one. */
  private List<Decision> givenToANamesake(Upn person) {
    if (alike(person, theCase().leaver())) {
      return List.of();
    }
    return given(receiver -> alike(person, receiver), person);
  }

  private boolean alike(Upn one, Upn other) {
    return !Collections.disjoint(names(one), names(other));
  }

  private Set<String> names(Upn upn) {
    return Arrays.stream(Heard.plain(scene.nameOf(upn)).split(" "))
        .filter(name -> name.length() >= A_NAME || name.equals(givenName(upn)))
        .collect(Collectors.toSet());
  }

  private String givenName(Upn upn) {
    return Heard.plain(scene.nameOf(upn)).split(" ", 2)[0];
  }

  /** The case is about somebody else from here on; what can be taken along is. */
  private void leaves(Person person) {
    var objection = new Opening(scene).objection(person);
    if (objection.isPresent()) {
      scene.say(objection.get());
      Flow.of(scene).askAgain();
      return;
    }
    var before = theCase();
    scene.close();
    scene.write(new CaseEvent.Corrected(person.upn(), person.displayName()));
    scene.say(
        Message.of("correct.person")
            .with("name", person.displayName())
            .with("before", before.displayName()));
    new Shared(scene).choices(before);
    before
        .states()
        .forEach((step, state) -> {
          if (state instanceof StepState.Skipped) {
            scene.write(new CaseEvent.Turned(step, state));
          }
        });
    if (!before.task()) {
      scene.show(FactsCard.of(person, scene));
      FitSuccessor.warnings(person, scene).forEach(scene::say);
    }
    Flow.of(scene).goOn();
  }

  private Case theCase() {
    return scene.theCase().orElseThrow();
  }
}
