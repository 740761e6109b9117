package nl.vertrek.dialogs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Ask;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Need;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;

/** How each thing that a case needs is asked for. */
final class NeedPrompt {

  private static final Duration TOO_NEAR = Duration.ofMinutes(30);

  private NeedPrompt() {}

  static Prompt of(Need need, Scene scene) {
    var theCase = scene.theCase().orElseThrow();
    return switch (need) {
      case Need.Nothing _ -> throw new IllegalStateException("Nothing is needed.");
      case Need.When when -> when.rest() ? rest(theCase) : when(theCase, scene);
      case Need.WayOut wayOut -> asked(wayOut.ask());
      case Need.Approval _ when theCase.task() -> Consent.of(scene).prompt();
      case Need.Approval _ ->
          Prompt.yesOrNo(
              about("ask.approval", theCase),
              List.of(
                  Prompt.option("begin"), Prompt.option("as-planned"), Prompt.option("not-yet")));
      case Need.Choice choice -> asked(choice.ask());
      case Need.TypedName typed ->
          Prompt.open(
              about("ask.typed-name", theCase)
                  .with("steps", names(typed.steps()))
                  .with("count", typed.steps().size()));
      case Need.Rescue rescue when theCase.state(rescue.step()) instanceof StepState.Reverted ->
          again(theCase);
      case Need.Rescue rescue -> rescue(rescue.step(), theCase, scene);
    };
  }

  private static Message about(String key, Case theCase) {
    return Message.of(key).with("name", theCase.displayName());
  }

  private static Prompt when(Case theCase, Scene scene) {
    var options = new ArrayList<Option>();
    options.add(Prompt.option("now"));
    var tonight = new Moments(scene).endOfToday();
    if (Duration.between(scene.tenant().now(), tonight).compareTo(TOO_NEAR) > 0) {
      options.add(
          new Option(
              "tonight",
              Message.of("answer.tonight")
                  .with("at", tonight, scene.tenant().organization().zone())));
    }
    options.add(Prompt.option("urgent"));
    return Prompt.choice(about("ask.when", theCase), options);
  }

  private static Prompt rest(Case theCase) {
    return Prompt.choice(
        about("ask.when-rest", theCase), List.of(Prompt.option("now"), Prompt.option("not-yet")));
  }

  private static Prompt asked(Ask ask) {
    var options =
        ask.answers().stream().map(answer -> new Option(answer.id(), answer.label())).toList();
    return new Prompt(ask.message(), options, ask.yes(), ask.no());
  }

  private static List<Arg> names(Set<StepName> steps) {
    return steps.stream()
        .sorted(Comparator.naturalOrder())
        .<Arg>map(step -> new Arg.Phrase(Message.of("step." + step.key() + ".name")))
        .toList();
  }

  /** One question for everything that does not hold any more. */
  private static Prompt again(Case theCase) {
    return Prompt.yesOrNo(
        about("ask.again", theCase).with("steps", names(theCase.reverted())),
        List.of(Prompt.option("do-again"), Prompt.option("show-how"), Prompt.option("leave-so")));
  }

  private static Prompt rescue(StepName step, Case theCase, Scene scene) {
    var name = Message.of("step." + step.key() + ".name");
    var message =
        switch (theCase.state(step)) {
          case StepState.Refused refused ->
              about("ask.rescue-refused", theCase)
                  .with("step", name)
                  .with("reason", Reasons.of(refused.reason(), theCase, scene.tenant()));
          case StepState.ToDo _,
              StepState.WaitingForMoment _,
              StepState.WaitingForStep _,
              StepState.WaitingForSomebody _,
              StepState.WaitingForColleague _,
              StepState.Acting _,
              StepState.Running _,
              StepState.Done _,
              StepState.AlreadySo _,
              StepState.NotNeeded _,
              StepState.Skipped _,
              StepState.Failed _,
              StepState.Reverted _,
              StepState.Undone _ ->
              about("ask.rescue-failed", theCase).with("step", name);
        };
    var options = new ArrayList<Option>();
    if (new Helping(scene).helps(theCase.state(step))) {
      options.add(Prompt.option("ask-colleague"));
    }
    options.add(Prompt.option("retry"));
    options.add(Prompt.option("show-how"));
    options.add(Prompt.option("skip-step"));
    return Prompt.choice(message, options);
  }
}
