package nl.vertrek.dialogs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.Ledger;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;

/**
 * What a change in a case means to people who did not make it: who follows the case is told, and
 * whose help is asked, or no longer needed, hears of that.
 */
record Others(Turn.CaseChange change, TenantView tenant, Catalogue catalogue) {

  /** Whose latest conversation is concerned, beside the conversations that follow the case. */
  Set<Upn> concerned() {
    var people = new LinkedHashSet<Upn>();
    for (StepName step : StepName.values()) {
      people.addAll(asked(step));
      if (moved(step) && change.after().lent().containsKey(step)) {
        people.add(change.after().lent().get(step));
      }
    }
    return people;
  }

  /** Who is asked for help with a step by this change, or was until now. */
  private List<Upn> asked(StepName step) {
    if (!moved(step)) {
      return List.of();
    }
    var request =
        change.after().state(step) instanceof StepState.WaitingForColleague now
            ? now
            : before(step) instanceof StepState.WaitingForColleague then ? then : null;
    return request == null ? List.of() : Colleagues.with(request.roles(), change.after(), tenant);
  }

  private boolean moved(StepName step) {
    return !change.after().state(step).equals(before(step));
  }

  private StepState before(StepName step) {
    Case before = change.before();
    return before == null ? new StepState.ToDo() : before.state(step);
  }

  /** Tells somebody in their conversation; nothing where it means nothing to them. */
  Scene told(Conversation conversation) {
    var ledger = Ledger.read(change.before(), change.after(), change.events(), tenant.now());
    var scene = Scene.following(conversation, ledger, tenant, catalogue);
    if (change.after().id().equals(conversation.caseId())) {
      follow(scene);
    }
    withdraw(scene);
    for (StepName step : StepName.values()) {
      if (moved(step)) {
        help(step, scene);
      }
    }
    return scene;
  }

  private void follow(Scene scene) {
    Telling.of(scene).everything();
    if (scene.conversation().open() instanceof Needed needed
        && (needed.voidIn(change.after()) || !leads(scene))) {
      scene.say("question.void");
      scene.close();
    }
  }

  private boolean leads(Scene scene) {
    return change.after().lead().equals(scene.speaker());
  }

  /** A request that somebody else has answered is asked no longer. */
  private void withdraw(Scene scene) {
    if (scene.conversation().open() instanceof Lend lend
        && lend.caseId().equals(change.after().id())
        && !lend.stillAsked(change.after())) {
      scene.say("lend.gone");
      scene.close();
    }
  }

  private void help(StepName step, Scene scene) {
    var lend = new Lend(change.after().id(), step);
    boolean mayHelp = asked(step).contains(scene.speaker());
    if (mayHelp && lend.stillAsked(change.after())) {
      if (scene.conversation().open() == null || scene.conversation().open() instanceof WhoLeaves) {
        scene.ask(lend);
      } else {
        scene.say(lend.said("lend.waiting", scene));
      }
    }
    boolean lender = scene.speaker().equals(change.after().lent().get(step));
    boolean follows = change.after().id().equals(scene.conversation().caseId());
    if (lender && !follows && changedByTenant(step)) {
      if (change.after().state(step) instanceof StepState.Refused) {
        scene.say(lend.said("lend.not-enough", scene));
      } else {
        Telling.of(scene).standing(step);
      }
    }
  }

  private boolean changedByTenant(StepName step) {
    return change.events().stream()
        .anyMatch(
            entry -> entry.event() instanceof CaseEvent.Turned turned && turned.step() == step);
  }
}
