package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** Takes one event into a case; lives only while it does. */
final class CaseChanging {

  /** Steps that leave things as they are while mail is forwarded (F14, F15). */
  private static final Set<StepName> HANGING_ON_FORWARDING =
      EnumSet.of(StepName.LICENSES, StepName.TOTALS, StepName.ACCOUNT);

  private final Case before;
  private Upn leaver;
  private String displayName;
  private Upn lead;
  private final Set<StepName> scope = EnumSet.noneOf(StepName.class);
  private @Nullable Timing timing;
  private final List<CaseEvent.Decided> decisions;
  private Choices choices;
  private boolean approved;
  private boolean asPlanned;
  private final Map<StepName, StepState> states = new EnumMap<>(StepName.class);
  private final Set<StepName> confirmed = EnumSet.noneOf(StepName.class);
  private final Map<StepName, Instant> putOff = new EnumMap<>(StepName.class);
  private final Map<StepName, Message> intentions = new EnumMap<>(StepName.class);
  private final List<ActRecord> acts;
  private final Map<StepName, Integer> begunWith = new EnumMap<>(StepName.class);
  private final Map<StepName, Upn> lent = new EnumMap<>(StepName.class);
  private final Map<StepName, Upn> seconded = new EnumMap<>(StepName.class);
  private boolean paused;
  private Case.Status status;
  private Afterwards afterwards;

  CaseChanging(Case before) {
    this.before = before;
    leaver = before.leaver();
    displayName = before.displayName();
    lead = before.lead();
    scope.addAll(before.scope());
    timing = before.timing();
    decisions = new ArrayList<>(before.decisions());
    choices = before.choices();
    approved = before.approved();
    asPlanned = before.asPlanned();
    states.putAll(before.states());
    confirmed.addAll(before.confirmed());
    putOff.putAll(before.putOff());
    intentions.putAll(before.intentions());
    acts = new ArrayList<>(before.acts());
    begunWith.putAll(before.begunWith());
    lent.putAll(before.lent());
    seconded.putAll(before.seconded());
    paused = before.paused();
    status = before.status();
    afterwards = before.afterwards();
  }

  void take(CaseEntry entry) {
    switch (entry.event()) {
      case CaseEvent.Opened _ ->
          throw new IllegalArgumentException("Case " + before.id() + " was opened twice.");
      case CaseEvent.Corrected corrected -> {
        leaver = corrected.leaver();
        displayName = corrected.displayName();
        beginAnew();
      }
      case CaseEvent.Timed timed -> timing = timed.timing();
      case CaseEvent.Decided decided -> {
        decisions.add(decided);
        choices = choices.with(decided.decision());
        if (decided.asked()) {
          seconded.remove(decided.decision().step());
          widen(Set.of(decided.decision().step()));
        }
      }
      case CaseEvent.Widened more -> {
        if (more.steps() == null) {
          becomeWhole();
        } else {
          widen(more.steps());
        }
      }
      case CaseEvent.TakenBack back -> takeBack(back.count());
      case CaseEvent.Approved approval -> {
        approved = true;
        asPlanned = asPlanned || approval.asPlanned();
      }
      case CaseEvent.Confirmed names -> confirmed.addAll(names.steps());
      case CaseEvent.PutOff off -> putOff.put(off.step(), off.until());
      case CaseEvent.Begun begun -> {
        intentions.put(begun.step(), begun.intention());
        begin(begun.step(), begun.acts(), false);
      }
      case CaseEvent.UndoBegun begun -> begin(begun.step(), begun.acts(), true);
      case CaseEvent.Ended ended -> end(ended);
      case CaseEvent.Turned turned -> states.put(turned.step(), turned.state());
      case CaseEvent.Lent help -> {
        lent.put(help.step(), help.by());
        states.put(help.step(), new StepState.ToDo());
      }
      case CaseEvent.Seconded consent -> {
        seconded.put(consent.step(), consent.by());
        states.put(consent.step(), new StepState.ToDo());
      }
      case CaseEvent.Declined declined -> refuseAgain(declined.step());
      case CaseEvent.ForwardingEnded _ -> endForwarding();
      case CaseEvent.Reminded reminder -> afterwards = afterwards.reminding(reminder.losses());
      case CaseEvent.Reopened _ -> status = Case.Status.OPEN;
      case CaseEvent.Paused _ -> paused = true;
      case CaseEvent.Resumed _ -> paused = false;
      case CaseEvent.TakenOver over -> lead = over.lead();
      case CaseEvent.Staying _ -> {
        paused = false;
        status = Case.Status.CALLING_OFF;
      }
      case CaseEvent.CalledOff _ -> status = Case.Status.CALLED_OFF;
      case CaseEvent.Completed _ -> {
        status = Case.Status.COMPLETE;
        afterwards = afterwards.completed(entry.at());
      }
    }
  }

  /** What comes on top of a task is consented to anew. */
  private void widen(Set<StepName> steps) {
    if (scope.addAll(steps)) {
      approved = false;
    }
  }

  private void beginAnew() {
    approved = false;
    asPlanned = false;
    decisions.clear();
    chooseAnew();
    states.clear();
    confirmed.clear();
    putOff.clear();
    intentions.clear();
    lent.clear();
    seconded.clear();
  }

  /** A task left everything alone that nobody spoke of; an off-boarding does not. */
  private void becomeWhole() {
    scope.clear();
    scope.addAll(StepName.offboarding());
    approved = false;
    timing = null;
    decisions.removeIf(decided -> !decided.asked());
    chooseAnew();
  }

  private void takeBack(int count) {
    for (int left = count, at = decisions.size() - 1; left > 0 && at >= 0; at--) {
      if (decisions.get(at).asked()) {
        decisions.remove(at);
        left--;
      }
    }
    seconded.clear();
    chooseAnew();
  }

  private void chooseAnew() {
    choices = Choices.NONE;
    decisions.forEach(decided -> choices = choices.with(decided.decision()));
  }

  /** What stayed for the sake of the forwarding may go now, but not without being asked about. */
  private void endForwarding() {
    decisions.removeIf(decided -> HANGING_ON_FORWARDING.contains(decided.decision().step()));
    decisions.add(new CaseEvent.Decided(new Decision.MailGoes(Decision.Way.NOWHERE, null), false));
    chooseAnew();
    states.put(StepName.MAIL, new StepState.ToDo());
    for (StepName step : HANGING_ON_FORWARDING) {
      if (!(before.state(step) instanceof StepState.Skipped)) {
        states.put(step, new StepState.ToDo());
      }
    }
    confirmed.removeAll(HANGING_ON_FORWARDING);
    asPlanned = false;
  }

  private void refuseAgain(StepName step) {
    if (states.get(step) instanceof StepState.WaitingForColleague waiting
        && waiting.refusal() != null) {
      states.put(step, new StepState.Refused(waiting.refusal()));
    }
  }

  private void begin(StepName step, List<Planned> planned, boolean undoing) {
    begunWith.put(step, acts.size() + 1);
    seconded.remove(step);
    for (Planned act : planned) {
      acts.add(new ActRecord(acts.size() + 1, step, act, undoing, null));
    }
    states.put(step, new StepState.Acting());
  }

  private void end(CaseEvent.Ended ended) {
    var act = acts.get(ended.act() - 1);
    acts.set(
        ended.act() - 1,
        new ActRecord(act.place(), act.step(), act.planned(), act.undoing(), ended.outcome()));
  }

  Case changed() {
    return new Case(
        before.id(),
        leaver,
        displayName,
        lead,
        scope,
        before.openedAt(),
        timing,
        decisions,
        choices,
        approved,
        asPlanned,
        states,
        confirmed,
        putOff,
        intentions,
        acts,
        begunWith,
        lent,
        seconded,
        paused,
        status,
        afterwards,
        before.length() + 1);
  }
}
