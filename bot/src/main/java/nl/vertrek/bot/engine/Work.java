package nl.vertrek.bot.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.Act;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.CaseInput;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.TenantUnavailable;

/**
 * Has the tenant do what cases asked for, and brings the outcomes back.
 *
 * <p>An act is on the list from the commit that asked for it until the commit that knows its
 * outcome. Whoever dies in between asks the tenant again under the same request id, which acts only
 * once and tells the first outcome again. Within a case the acts go one by one, in their order, and
 * on one node at a time.
 */
final class Work {

  /** More than any case needs; a case that goes round in circles must not keep its caller. */
  private static final int AT_ONCE = 200;

  private final Memory memory;
  private final TenantSite tenant;
  private final Turns turns;
  private final Meters meters;
  private final Consumer<ConversationId> news;
  private final Nodes nodes;
  private final Locks locks = new Locks();

  Work(
      Memory memory, TenantSite tenant, Turns turns, Meters meters, Consumer<ConversationId> news) {
    this.memory = memory;
    this.tenant = tenant;
    this.turns = turns;
    this.meters = meters;
    this.news = news;
    this.nodes = memory.nodes();
  }

  /**
   * Does everything in this case that is due, and what follows from it at once.
   *
   * @return whether nothing is due any more
   * @throws TenantUnavailable when an outcome cannot be dealt with now; its act stays on the list
   */
  boolean settle(CaseId id) {
    ReentrantLock lock = locks.of(id);
    lock.lock();
    try (Nodes.Claim claim = nodes.claim("case " + id)) {
      int lost = 0;
      for (int done = 0; done < AT_ONCE; done++) {
        try {
          if (!doNext(id, claim)) {
            return true;
          }
        } catch (LostRace race) {
          // Looked up anew, for whoever won may have done the very same, or be at it.
          Turns.giveWay(++lost);
        }
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  private boolean doNext(CaseId id, Nodes.Claim claim) {
    Instant now = tenant.now();
    Optional<Act> act = memory.dueAct(id, now);
    if (act.isPresent()) {
      if (claim.take()) {
        return true;
      }
      Outcome outcome = ask(act.get());
      arrive(
          id,
          new CaseInput.ActEnded(act.get().id(), outcome),
          new Commit.Cause.ActEnded(act.get().id(), outcome));
      meters.acted(act.get().command(), outcome);
      return true;
    }
    Optional<Instant> moment = memory.dueWake(id, now);
    if (moment.isPresent() && !claim.take()) {
      arrive(id, new CaseInput.MomentCame(), new Commit.Cause.MomentCame(id, moment.get()));
    }
    return moment.isPresent();
  }

  private Outcome ask(Act act) {
    try {
      return tenant.execute(act.command(), act.actor(), new RequestId(act.id().requestId()));
    } catch (TenantUnavailable silence) {
      return new Outcome.Failed(silence.retryAfter());
    }
  }

  private void arrive(CaseId id, CaseInput input, Commit.Cause cause) {
    turns.arrive(id, input, cause).news().forEach(news);
  }
}
