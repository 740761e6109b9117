package nl.vertrek.dialogs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.Ledger;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.dialogs.offboarding.TwoPeople;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;

/**
 * What a change in a case means to people who did not make it: who follows the case is told, and
 * whose help is asked, or no longer needed, hears of that.
 */
record Others(Turn.CaseChange change, TenantView tenant, Catalogue catalogue, TwoPeople twoPeople) {

  /** Whose latest conversation is concerned, beside the conversations that follow the case. */
  Set<Upn> concerned() {
    var people = new LinkedHashSet<Upn>();
    if (presses()) {
      people.addAll(leaderless() ? tenant.admins() : List.of(change.after().lead()));
    }
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

  /**
   * Whether something happened that whoever leads the case must hear of, whatever they talk about.
   */
  private boolean presses() {
    return change.events().stream()
        .filter(entry -> entry.by() == null)
        .map(CaseEntry::event)
        .anyMatch(event ->
            switch (event) {
              case CaseEvent.Reminded _, CaseEvent.ForwardingEnded _, CaseEvent.Completed _ -> true;
              case CaseEvent.Turned turned -> turned.state().stuck();
              case CaseEvent.Opened _,
                  CaseEvent.Widened _,
                  CaseEvent.Corrected _,
                  CaseEvent.Timed _,
                  CaseEvent.Decided _,
                  CaseEvent.TakenBack _,
                  CaseEvent.Approved _,
                  CaseEvent.Confirmed _,
                  CaseEvent.PutOff _,
                  CaseEvent.Begun _,
                  CaseEvent.UndoBegun _,
                  CaseEvent.Ended _,
                  CaseEvent.Lent _,
                  CaseEvent.Seconded _,
                  CaseEvent.Declined _,
                  CaseEvent.Paused _,
                  CaseEvent.Resumed _,
                  CaseEvent.Reopened _,
                  CaseEvent.TakenOver _,
                  CaseEvent.Staying _,
                  CaseEvent.CalledOff _ ->
                  false;
            });
  }

  /** Whether nobody leads the case who still may: then any admin may take it over. */
  private boolean leaderless() {
    return tenant
        .person(change.after().lead())
        .filter(lead -> !lead.account().roles().isEmpty() && lead.account().deletedAt() == null)
        .isEmpty();
  }

  /** Whether this is a conversation in which whoever leads the case follows it. */
  boolean leadFollows(Conversation conversation) {
    return !leaderless()
        && conversation.speaker().equals(change.after().lead())
        && change.after().id().equals(conversation.caseId());
  }

  /** What is told where the lead follows the case nowhere: they hear of it wherever they are. */
  Scene toldOrPressed(Conversation conversation) {
    boolean mustHear = conversation.speaker().equals(change.after().lead()) || leaderless();
    if (!presses() || !mustHear) {
      return told(conversation);
    }
    var scene = scene(conversation);
    Telling.of(scene).pressing();
    return scene;
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
    var scene = scene(conversation);
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

  private Scene scene(Conversation conversation) {
    var ledger = Ledger.read(change.before(), change.after(), change.events(), tenant.now());
    return Scene.following(conversation, ledger, tenant, catalogue, twoPeople);
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
