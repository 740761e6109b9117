package nl.vertrek.dialogs.offboarding;

import java.util.List;

/** Takes steps back with the inverses that were kept when they were planned. */
record TakingBack(Ledger ledger) {

  private Case now() {
    return ledger.now();
  }

  /** Takes back what can be taken back, the last step first, one after the other. */
  Need everything() {
    if (now().underWay().isPresent()) {
      return new Need.Nothing();
    }
    for (StepName step : List.of(StepName.values()).reversed()) {
      if (step(step)) {
        return new Need.Nothing();
      }
    }
    if (now().states().values().stream().anyMatch(StepState.Running.class::isInstance)) {
      return new Need.Nothing();
    }
    ledger.write(null, new CaseEvent.CalledOff());
    return new Need.Nothing();
  }

  /** Begins to take a step back; false when nothing of it can be, or it was tried already. */
  boolean step(StepName step) {
    var inverses = stays(step) ? List.<Planned>of() : inverses(step);
    if (inverses.isEmpty()) {
      return false;
    }
    ledger.write(null, new CaseEvent.UndoBegun(step, inverses));
    return true;
  }

  /** What still runs cannot be stopped; it is taken back once it has ended. */
  private boolean stays(StepName step) {
    var state = now().state(step);
    if (state instanceof StepState.Running) {
      return true;
    }
    boolean undoing = now().acts().stream().anyMatch(act -> act.step() == step && act.undoing());
    return state instanceof StepState.Undone || (undoing && !state.over());
  }

  /** What takes the acts of a step back, the last act first. */
  private List<Planned> inverses(StepName step) {
    return now().actsOf(step).reversed().stream()
        .filter(ActRecord::changedSomething)
        .flatMap(act -> act.planned().reversed().stream())
        .toList();
  }
}
