package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.List;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.sim.state.UserDocument;

/** What the tenant answers, and what it changes with that answer. */
public record Verdict(Outcome outcome, List<Change> changes) {

  static Verdict done(Instant effectiveAt, UserDocument changed) {
    return done(effectiveAt, List.of(new Change.Save(changed)));
  }

  static Verdict done(Instant effectiveAt, List<Change> changes) {
    return new Verdict(new Outcome.Done(effectiveAt), changes);
  }

  static Verdict alreadySo() {
    return new Verdict(new Outcome.AlreadySo(), List.of());
  }

  static Verdict started(Job job, UserDocument changed) {
    return new Verdict(new Outcome.Started(job), List.of(new Change.Save(changed)));
  }

  /** It is under way since an earlier command. */
  static Verdict underWay(Job job) {
    return new Verdict(new Outcome.Started(job), List.of());
  }

  static Verdict refused(Refusal reason) {
    return new Verdict(new Outcome.Refused(reason), List.of());
  }

  static Verdict unknown(String what) {
    return refused(new Refusal.Unknown(what));
  }

  static Verdict impossible(int fact, String what) {
    return refused(new Refusal.Impossible(new Fact(fact), what));
  }
}
