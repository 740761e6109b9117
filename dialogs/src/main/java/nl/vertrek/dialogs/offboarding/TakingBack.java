package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.vertrek.tenant.Command;

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
    ledger.write(null, new CaseEvent.CalledOff());
    return new Need.Nothing();
  }

  /** Begins to take a step back; false when nothing of it can be, or it was tried already. */
  boolean step(StepName step) {
    boolean tried =
        now().acts().stream().anyMatch(act -> act.step() == step && act.undoing())
            && !now().state(step).over();
    var inverses = new ArrayList<Planned>();
    if (!tried && !(now().state(step) instanceof StepState.Undone)) {
      for (ActRecord act : now().actsOf(step)) {
        Command inverse = act.planned().inverse();
        if (act.changedSomething() && inverse != null) {
          inverses.add(new Planned(inverse, act.planned().command()));
        }
      }
    }
    if (inverses.isEmpty()) {
      return false;
    }
    Collections.reverse(inverses);
    ledger.write(null, new CaseEvent.UndoBegun(step, inverses));
    return true;
  }
}
