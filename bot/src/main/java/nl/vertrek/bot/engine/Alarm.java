package nl.vertrek.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.TenantUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sleeps until the next act or moment of any case is due on the tenant's clock, and settles that
 * case. What did not succeed is due still, and is tried again after a rest.
 */
final class Alarm implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

  private static final Duration REST = Duration.ofSeconds(5);
  private static final Duration LAST_WORK = Duration.ofSeconds(10);
  private static final int CASES_AT_ONCE = 64;

  private final Memory memory;
  private final TenantSite tenant;
  private final Work work;
  private final Duration longestSleep;
  private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
  private final Set<CaseId> failed = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;
  private @Nullable Thread thread;

  Alarm(Memory memory, TenantSite tenant, Work work) {
    this.memory = memory;
    this.tenant = tenant;
    this.work = work;
    this.longestSleep = memory.nodes().longestRest();
  }

  void start() {
    tenant.onClockMoved(this::catchUp);
    thread = Thread.ofVirtual().name("alarm").start(this::run);
  }

  /** Looks again: there may be something to do, or sooner than it was. */
  void ring() {
    bell.offer(true);
  }

  /** Whoever moves the clock finds done what fell due by it, unless that must be tried again. */
  private void catchUp() {
    failed.clear();
    try {
      while (settled() && !untilNext().isPositive()) {
        // One round's outcomes may make more fall due.
      }
    } catch (RuntimeException failure) {
      LOG.warn("What fell due could not be looked up, and will be again: {}", failure.toString());
    } finally {
      ring();
    }
  }

  private void run() {
    while (!stopped) {
      try {
        sleep(settled() ? untilNext() : REST);
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException failure) {
        LOG.warn("What is due could not be looked up, and will be again: {}", failure.toString());
        pause();
      }
    }
  }

  private void pause() {
    try {
      sleep(REST);
    } catch (InterruptedException stop) {
      stopped = true;
    }
  }

  private void sleep(Duration time) throws InterruptedException {
    if (time.isPositive()) {
      bell.poll(time.toMillis() + 1, TimeUnit.MILLISECONDS);
    }
  }

  private Duration untilNext() {
    Instant now = tenant.now();
    return memory
        .nextDue()
        .map(next -> Duration.between(now, next))
        .filter(time -> time.compareTo(longestSleep) < 0)
        .orElse(longestSleep);
  }

  /** Settles a round of cases that are due; false while there are any that could not be. */
  private boolean settled() {
    List<CaseId> round = round();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      round.forEach(id -> each.execute(() -> settle(id)));
    }
    return failed.isEmpty();
  }

  /** The oldest that are due; what failed comes again after all others have had their turn. */
  private List<CaseId> round() {
    List<CaseId> due = memory.due(tenant.now(), failed.size() + CASES_AT_ONCE);
    List<CaseId> untried =
        due.stream().filter(id -> !failed.contains(id)).limit(CASES_AT_ONCE).toList();
    if (!untried.isEmpty()) {
      return untried;
    }
    failed.clear();
    return due.stream().limit(CASES_AT_ONCE).toList();
  }

  private void settle(CaseId id) {
    try {
      if (work.settle(id)) {
        return;
      }
      LOG.warn("Case {} is not settled after many tries; it is left for a while.", id);
    } catch (TenantUnavailable silence) {
      LOG.debug("Case {} waits until the tenant answers again.", id);
    } catch (RuntimeException failure) {
      LOG.warn("Case {} could not be settled, and will be tried again: {}", id, failure.toString());
    }
    failed.add(id);
  }

  /** Stops after the work under way; never by interruption, which would close the database. */
  @Override
  public void close() {
    stopped = true;
    ring();
    Thread running = thread;
    if (running == null) {
      return;
    }
    try {
      running.join(LAST_WORK);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
