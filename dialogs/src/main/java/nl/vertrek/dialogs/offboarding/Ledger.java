package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** A case while one turn writes in it: what it was, what was written, what it is now. */
public final class Ledger {

  private final @Nullable Case before;
  private final Instant at;
  private final List<CaseEntry> written = new ArrayList<>();
  private Case now;

  private Ledger(@Nullable Case before, Case now, Instant at) {
    this.before = before;
    this.now = now;
    this.at = at;
  }

  /** Goes on with a case. */
  public static Ledger of(Case theCase, Instant at) {
    return new Ledger(theCase, theCase, at);
  }

  /** Begins a case. */
  public static Ledger begin(CaseId id, CaseEvent.Opened opening, Instant at) {
    var entry = new CaseEntry(1, at, opening.lead(), opening);
    var ledger = new Ledger(null, Case.opened(id, entry), at);
    ledger.written.add(entry);
    return ledger;
  }

  /** What a turn wrote, for who has to be told of it. */
  public static Ledger read(@Nullable Case before, Case now, List<CaseEntry> written, Instant at) {
    var ledger = new Ledger(before, now, at);
    ledger.written.addAll(written);
    return ledger;
  }

  /**
   * Writes what happened.
   *
   * @param by who did it; null when it happened by itself
   */
  public void write(@Nullable Upn by, CaseEvent event) {
    var entry = new CaseEntry(now.length() + 1, at, by, event);
    now = now.after(entry);
    written.add(entry);
  }

  /** Writes how a step stands, unless it stood so already. */
  void turn(StepName step, StepState state) {
    if (!now.state(step).equals(state)) {
      write(null, new CaseEvent.Turned(step, state));
    }
  }

  /** The case before this turn; null when the turn began it. */
  public @Nullable Case before() {
    return before;
  }

  /** The case with everything written so far. */
  public Case now() {
    return now;
  }

  public List<CaseEntry> written() {
    return List.copyOf(written);
  }
}
