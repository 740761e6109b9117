package nl.vertrek.dialogs;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;

/** Asks a colleague for a step that the tenant refuses to whoever leads the case. */
record Helping(Scene scene) {

  /** Whether a colleague's role is what a step in this state lacks. */
  boolean helps(StepState state) {
    return !lacking(state).isEmpty();
  }

  private static Set<AdminRole> lacking(StepState state) {
    return state instanceof StepState.Refused refused ? lacking(refused.reason()) : Set.of();
  }

  private static Set<AdminRole> lacking(Refusal reason) {
    if (reason instanceof Refusal.NeedsRole needs) {
      return needs.roles();
    }
    return reason instanceof Refusal.TargetIsAdmin ? Set.of(AdminRole.GLOBAL_ADMIN) : Set.of();
  }

  /** Puts the request to everybody whose role will do. */
  void ask(StepName step) {
    var theCase = scene.theCase().orElseThrow();
    if (!(theCase.state(step) instanceof StepState.Refused refused)) {
      return;
    }
    var roles = lacking(refused.reason());
    var colleagues = Colleagues.with(roles, theCase, scene.tenant());
    if (colleagues.isEmpty()) {
      scene.say(Message.of("ask-colleague.nobody").with("roles", Reasons.anyOf(roles)));
      return;
    }
    scene.write(
        new CaseEvent.Turned(step, new StepState.WaitingForColleague(roles, refused.reason())));
    scene.say(
        Message.of("ask-colleague.sent")
            .with("step", Message.of("step." + step.key() + ".name"))
            .with("colleagues", new Arg.AnyOf(names(colleagues))));
  }

  /** Who must agree to a step that takes two people. */
  Message askedToAgree(StepName step, Set<AdminRole> roles) {
    var colleagues = Colleagues.with(roles, scene.theCase().orElseThrow(), scene.tenant());
    return Message.of(colleagues.isEmpty() ? "second.nobody" : "second.asked")
        .with("step", Message.of("step." + step.key() + ".name"))
        .with("colleagues", new Arg.AnyOf(names(colleagues)));
  }

  private List<Arg> names(List<Upn> colleagues) {
    return colleagues.stream().<Arg>map(upn -> new Arg.Text(scene.nameOf(upn))).toList();
  }

  /** Steps of a case that wait for a colleague. */
  List<StepName> waiting(Case theCase) {
    return theCase.allStates().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof StepState.WaitingForColleague)
        .map(entry -> entry.getKey())
        .toList();
  }

  /** The first request that the speaker has a role for: of the oldest case, its first step. */
  Optional<Lend> forSpeaker() {
    var held =
        scene.person(scene.speaker()).map(person -> person.account().roles()).orElse(Set.of());
    return scene.cases().open().stream()
        .filter(found -> !found.lead().equals(scene.speaker()))
        .flatMap(found ->
            found.allStates().entrySet().stream()
                .filter(entry ->
                    entry.getValue() instanceof StepState.WaitingForColleague waiting
                        && !Collections.disjoint(held, waiting.roles()))
                .map(entry -> new Lend(found.id(), entry.getKey())))
        .findFirst();
  }
}
