package nl.vertrek.dialogs.offboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.vertrek.dialogs.offboarding.Decision.Way;
import nl.vertrek.tenant.TenantView;

/**
 * What time brings to a case beside its steps: people are reminded before data goes, forwarding
 * ends on its day, and what was done is looked at again, for others and synchronisation undo it.
 */
record FollowUp(Ledger ledger, TenantView tenant) {

  /** How long before data goes people are reminded. */
  private static final Duration BEFOREHAND = Duration.ofDays(7);

  /** When a complete case is looked at again. */
  private static final List<Duration> LOOKS =
      List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

  /** Steps of which the tenant shows at any time whether they still hold. */
  private static final Set<StepName> LASTING =
      EnumSet.of(
          StepName.ADMIN_ROLES, StepName.BLOCK, StepName.FILES, StepName.MAIL, StepName.LICENSES);

  private Case now() {
    return ledger.now();
  }

  /** Writes what has come since the case was last looked at. */
  void look(Plan plan) {
    remind(plan);
    for (Step step : lasting(plan)) {
      var state = now().state(step.name());
      boolean asWanted = step.idle().isPresent() || step.acts().isEmpty();
      if (asWanted && state instanceof StepState.Reverted) {
        ledger.turn(step.name(), new StepState.Done(tenant.now(), tenant.now()));
      } else if (!asWanted && holds(state)) {
        reopen();
        ledger.turn(step.name(), new StepState.Reverted(tenant.now()));
      }
    }
  }

  private void remind(Plan plan) {
    var due =
        untold(plan).filter(loss -> !loss.at().minus(BEFOREHAND).isAfter(tenant.now())).toList();
    if (!due.isEmpty()) {
      ledger.write(null, new CaseEvent.Reminded(due));
    }
  }

  /** What will still go, and nobody was reminded of. */
  private Stream<Loss> untold(Plan plan) {
    return Loss.of(plan.situation().leaver()).stream()
        .filter(loss -> loss.at().isAfter(tenant.now()))
        .filter(loss -> !now().afterwards().reminded().contains(loss));
  }

  /** Of a deleted account nothing needs to hold any more, nor of a task once it was done. */
  private List<Step> lasting(Plan plan) {
    boolean gone =
        now().task()
            || plan.situation().leaver().account().deletedAt() != null
            || now().state(StepName.ACCOUNT).begun();
    return gone
        ? List.of()
        : plan.steps().stream().filter(step -> LASTING.contains(step.name())).toList();
  }

  private static boolean holds(StepState state) {
    return state instanceof StepState.Done || state instanceof StepState.AlreadySo;
  }

  private static boolean wasDone(StepState state) {
    return holds(state) || state instanceof StepState.Reverted;
  }

  private void reopen() {
    if (!now().open()) {
      ledger.write(null, new CaseEvent.Reopened());
    }
  }

  /** Ends the forwarding whose day has come; what hung on it is planned and asked anew then. */
  boolean endForwarding() {
    boolean ends = forwardingEnds().filter(end -> !end.isAfter(tenant.now())).isPresent();
    if (ends) {
      ledger.write(null, new CaseEvent.ForwardingEnded());
    }
    return ends;
  }

  /** When the forwarding that was set ends; empty when there is none, or it does not. */
  Optional<Instant> forwardingEnds() {
    return Optional.ofNullable(now().choices().mail())
        .filter(mail -> mail.way() == Way.FORWARD && wasDone(now().state(StepName.MAIL)))
        .map(Decision.MailGoes::until);
  }

  /** Every moment that is still to come. */
  Stream<Instant> moments(Plan plan) {
    var moments = new ArrayList<Instant>();
    forwardingEnds().filter(_ -> now().open()).ifPresent(moments::add);
    untold(plan).map(loss -> loss.at().minus(BEFOREHAND)).forEach(moments::add);
    if (!lasting(plan).isEmpty()) {
      Optional.ofNullable(plan.situation().leaver().account().overwrittenAt())
          .ifPresent(moments::add);
      Optional.ofNullable(now().afterwards().completedAt())
          .filter(_ -> !now().open())
          .ifPresent(completed -> LOOKS.forEach(after -> moments.add(completed.plus(after))));
    }
    return moments.stream().filter(Objects::nonNull).filter(at -> at.isAfter(tenant.now()));
  }
}
