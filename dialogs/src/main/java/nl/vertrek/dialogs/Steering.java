package nl.vertrek.dialogs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Language;

/**
 * What can be said at any moment, whatever is being asked: it is dealt with, and then the open
 * question is put again. None of it stands in the steps.
 */
final class Steering {

  private interface Turning {
    void take(Heard heard);
  }

  private final Scene scene;
  private final Flow flow;
  private final Map<Intent, Turning> turnings = new EnumMap<>(Intent.class);

  Steering(Scene scene) {
    this.scene = scene;
    flow = Flow.of(scene);
    var ofCase = new CaseSteering(scene);
    turnings.put(Intent.USE_DUTCH, _ -> speak(Language.DUTCH));
    turnings.put(Intent.USE_ENGLISH, _ -> speak(Language.ENGLISH));
    turnings.put(Intent.HELP, _ -> sayAndAskAgain(Message.of(inCase() ? "help.case" : "help")));
    turnings.put(Intent.WHY, _ -> why());
    var overview = new Overview(scene);
    turnings.put(Intent.STATUS, heard -> overview.view(Overview.View.STATUS, heard));
    turnings.put(Intent.REPORT, heard -> overview.view(Overview.View.REPORT, heard));
    turnings.put(Intent.LIST_CASES, _ -> overview.list());
    turnings.put(Intent.BACK, _ -> inCase(ofCase::back));
    turnings.put(Intent.UNDO, _ -> inCase(ofCase::undo));
    turnings.put(Intent.SKIP, heard -> inCase(() -> ofCase.skip(heard)));
    turnings.put(Intent.POSTPONE, heard -> inCase(() -> ofCase.postpone(heard)));
    turnings.put(Intent.PAUSE, _ -> inCase(ofCase::pause));
    turnings.put(Intent.RESUME, this::resume);
    turnings.put(Intent.START_OVER, _ -> inCase(ofCase::startOver));
    turnings.put(Intent.CANCEL_CASE, heard -> new Staying(scene).heard(heard));
    turnings.put(Intent.DID_IT_MYSELF, _ -> inCase(ofCase::didItMyself));
    turnings.put(Intent.FIND_PERSON, new Lookup(scene)::find);
    turnings.put(Intent.CORRECT, this::correct);
    turnings.put(Intent.QUESTION, this::answer);
    turnings.put(Intent.WHAT_IF, this::suppose);
    turnings.put(Intent.SHOW_HOW, heard -> new Guiding(scene).show(heard, Guiding.Wanted.WAY));
    turnings.put(
        Intent.SHOW_COMMAND, heard -> new Guiding(scene).show(heard, Guiding.Wanted.COMMAND));
    turnings.put(Intent.ASK_COLLEAGUE, _ -> askColleague());
    turnings.put(Intent.GREET, _ -> sayAndAskAgain(Message.of("greet.again")));
    turnings.put(Intent.THANK, _ -> sayAndAskAgain(Message.of("thank")));
    turnings.put(Intent.BYE, _ -> scene.say("bye"));
  }

  /** Deals with the message if it steers. */
  boolean heard(Heard heard) {
    var turning = turnings.get(heard.intent());
    if (turning == null) {
      return false;
    }
    turning.take(heard);
    return true;
  }

  private boolean inCase() {
    return scene.theCase().filter(Case::open).isPresent();
  }

  private void inCase(Runnable turning) {
    if (inCase()) {
      turning.run();
    } else {
      scene.say("no-case");
      flow.askAgain();
    }
  }

  private Case theCase() {
    return scene.theCase().orElseThrow();
  }

  private void sayAndAskAgain(Message message) {
    scene.say(message);
    flow.askAgain();
  }

  void speak(Language language) {
    scene.speak(language);
    sayAndAskAgain(Message.of("language.chosen"));
  }

  /** What the facts say, and come to for whoever it is about; or that they do not say. */
  private void answer(Heard heard) {
    var facts = heard.reading().main().facts();
    if (facts.isEmpty()) {
      scene.say("beyond." + heard.intent().label());
    } else {
      scene.say("fact." + facts.getFirst());
      askedAbout(heard)
          .flatMap(person -> OwnFigures.beside(facts.getFirst(), person))
          .ifPresent(scene::say);
    }
    flow.askAgain();
  }

  /** The plan as it would be; where it would be the same, the facts say what there is to say. */
  private void suppose(Heard heard) {
    var supposed = heard.reading().supposed();
    if (supposed == null || !new WhatIf(scene, supposed).shown()) {
      answer(heard);
    }
  }

  /** Whom the question names, else whom the case is about. */
  private Optional<Person> askedAbout(Heard heard) {
    var named =
        heard.reading().people().stream()
            .map(Heard::upns)
            .filter(upns -> upns.size() == 1)
            .map(List::getFirst)
            .findFirst();
    return named.or(() -> scene.theCase().map(Case::leaver)).flatMap(scene::person);
  }

  private void why() {
    var step = new CaseSteering(scene).askedStep();
    if (step.isPresent()) {
      scene.course().plan().ifPresent(plan -> scene.say(plan.step(step.get()).why()));
    } else {
      scene.say(inCase() ? "why.plan" : "why.who");
    }
    flow.askAgain();
  }

  private void askColleague() {
    var step = new CaseSteering(scene).askedStep();
    if (step.isPresent() && new Helping(scene).helps(theCase().state(step.get()))) {
      scene.close();
      new Helping(scene).ask(step.get());
      flow.goOn();
    } else {
      sayAndAskAgain(Message.of("ask-colleague.no-use"));
    }
  }

  private void resume(Heard heard) {
    var named = heard.named().flatMap(upn -> scene.cases().openOf(upn).stream()).findFirst();
    if (named.isPresent()) {
      new Opening(scene).enter(named.get());
    } else {
      resume();
    }
  }

  /** Who has nothing to do in a task any more goes on with what they did before it. */
  private void resume() {
    var mine =
        scene.cases().open().stream()
            .filter(found -> found.lead().equals(scene.speaker()))
            .filter(found -> !idleTask() || !found.id().equals(theCase().id()))
            .toList();
    if (inCase() && !(idleTask() && !mine.isEmpty())) {
      if (theCase().paused()) {
        scene.write(new CaseEvent.Resumed());
      }
      scene.close();
      flow.goOn();
      return;
    }
    if (mine.isEmpty()) {
      scene.say("cases.none");
      scene.ask(new WhoLeaves());
    } else if (mine.size() == 1) {
      new Opening(scene).enter(mine.getFirst());
    } else {
      scene.ask(new WhichCase(mine.stream().map(Case::id).toList(), null));
    }
  }

  private boolean idleTask() {
    return inCase()
        && theCase().task()
        && !theCase().paused()
        && scene.conversation().open() == null;
  }

  private void correct(Heard heard) {
    var people = heard.reading().people().stream().filter(mention -> !mention.pronoun()).toList();
    boolean decides =
        heard.reading().clauses().stream().anyMatch(clause -> Meant.decides(Meant.by(clause)));
    var named = people.isEmpty() ? List.<Upn>of() : Heard.upns(people.getFirst());
    if (inCase() && decides) {
      flow.takeIn(heard);
      return;
    }
    if (inCase() && new SomebodyElse(scene).heard(heard)) {
      return;
    }
    if (named.size() == 1) {
      scene.ask(new IsLeaving(named.getFirst(), heard.reading()));
    } else if (named.size() > 1) {
      scene.ask(new WhichLeaver(named, heard.reading()));
    } else {
      sayAndAskAgain(Message.of("correct.what"));
    }
  }
}
