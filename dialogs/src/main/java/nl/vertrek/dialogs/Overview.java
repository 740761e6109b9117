package nl.vertrek.dialogs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.Ledger;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;

/** What runs, how far it is and what it waits for; in a case, or over all of them. */
record Overview(Scene scene) {

  private static final int MOST_OFFERED = 10;

  /** What somebody wants to see of a case. */
  enum View {
    STATUS,
    REPORT
  }

  /** The open cases; one can be chosen to go on with. */
  void list() {
    var open = scene.cases().open();
    if (open.isEmpty()) {
      scene.say("cases.none");
    } else {
      scene.show(
          new Card(
              "cases-" + scene.conversation().asked(),
              Message.of("cases.title").with("count", open.size()),
              open.stream().<Card.Line>map(found -> new Card.Line.Note(line(found))).toList()));
    }
    if (open.isEmpty() || scene.conversation().open() instanceof Needed) {
      Flow.of(scene).askAgain();
    } else {
      scene.ask(new WhichCase(first(open), null));
    }
  }

  private static List<CaseId> first(List<Case> open) {
    return open.stream().limit(MOST_OFFERED).map(Case::id).toList();
  }

  private Message line(Case found) {
    var about =
        Message.of(found.task() ? "cases.task" : "cases.one")
            .with("number", found.id().number())
            .with("name", found.displayName())
            .with("lead", scene.nameOf(found.lead()));
    var told = found.task() ? about.with("steps", names(found)) : howFar(about, counted(found));
    return Message.of("cases.line").with("case", told).with("waits", waits(found));
  }

  private static Message howFar(Message about, List<StepState> states) {
    return about
        .with("over", states.stream().filter(StepState::over).count())
        .with("all", states.size());
  }

  private static List<Arg> names(Case found) {
    return found.allStates().keySet().stream()
        .<Arg>map(step -> new Arg.Phrase(Message.of("step." + step.key() + ".name")))
        .toList();
  }

  /** What a case waits for; the first that only people can give. */
  private Message waits(Case found) {
    var states = found.allStates().values();
    if (found.paused()) {
      return Message.of("cases.waits-paused");
    }
    if (states.stream().anyMatch(StepState.WaitingForColleague.class::isInstance)) {
      return Message.of("cases.waits-colleague");
    }
    if (states.stream().anyMatch(StepState.WaitingForSomebody.class::isInstance)) {
      return Message.of("cases.waits-somebody");
    }
    if (states.stream().anyMatch(StepState.Refused.class::isInstance)) {
      return Message.of("cases.waits-trouble");
    }
    if (found.timing() == null || !found.approved()) {
      return Message.of("cases.waits-approval");
    }
    return states.stream()
        .flatMap(state -> state.next().stream())
        .filter(moment -> moment.isAfter(scene.tenant().now()))
        .min(Instant::compareTo)
        .map(at ->
            Message.of("cases.waits-moment").with("at", at, scene.tenant().organization().zone()))
        .orElseGet(() -> Message.of("cases.waits-answer"));
  }

  /** Shows this of the case that is named, else of the one at hand; else it asks of which. */
  void view(View view, Heard heard) {
    var named = named(heard);
    if (named.isPresent()) {
      look(named.get(), view);
      return;
    }
    if (scene.theCase().isPresent()) {
      show(view);
      Flow.of(scene).askAgain();
      return;
    }
    var open = scene.cases().open();
    if (open.isEmpty()) {
      scene.say("cases.none");
      Flow.of(scene).askAgain();
    } else if (open.size() == 1) {
      look(open.getFirst(), view);
    } else {
      scene.ask(new WhichCase(first(open), view));
    }
  }

  /** The open case of whoever is named, else the last one that there was. */
  private Optional<Case> named(Heard heard) {
    return heard
        .named()
        .flatMap(upn -> scene.cases().openOf(upn).or(() -> scene.cases().latestOf(upn)).stream())
        .findFirst();
  }

  /** Looks at a case without a change in it; whoever only looks keeps what they were asked. */
  void look(Case found, View view) {
    boolean here = scene.theCase().filter(now -> now.id().equals(found.id())).isPresent();
    if (!here) {
      scene.turnTo(found);
      scene.close();
    }
    show(view);
    if (found.open() && found.lead().equals(scene.speaker())) {
      Flow.of(scene).askAgain();
    }
  }

  private void show(View view) {
    switch (view) {
      case STATUS -> status(scene.theCase().orElseThrow());
      case REPORT -> Report.of(scene).ifPresent(scene::show);
    }
  }

  private void status(Case theCase) {
    var about =
        Message.of("status." + theCase.status().name().toLowerCase(Locale.ROOT))
            .with("name", theCase.displayName());
    scene.say(howFar(about, counted(theCase)));
    PlanCard.of(scene).ifPresent(scene::showAnew);
  }

  /** The steps that concern this person and are needed. */
  private List<StepState> counted(Case theCase) {
    var ledger = Ledger.of(theCase, scene.tenant().now());
    var plan = scene.course(ledger).plan();
    return theCase.allStates().entrySet().stream()
        .filter(entry -> PlanCard.shown(entry.getKey(), theCase, plan))
        .map(Map.Entry::getValue)
        .filter(state -> !(state instanceof StepState.NotNeeded))
        .toList();
  }
}
