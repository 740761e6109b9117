package nl.vertrek.bot.store;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.vertrek.bot.engine.LostRace;
import nl.vertrek.bot.engine.Nodes;
import nl.vertrek.dialogs.ConversationId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nodes that share a PostgreSQL. Each says every second that it lives; whoever has not said so
 * for the length of a lease has died, or hangs, and what it did is anybody's. What is said they
 * tell each other by notifications, which come with the commit. One connection of its own does
 * both, so that a node that hears nothing any more notices it within a second.
 */
final class SharedNodes implements Nodes {

  private static final Logger LOG = LoggerFactory.getLogger(SharedNodes.class);

  private static final String CHANNEL = "said";
  private static final Duration LEASE = Duration.ofSeconds(5);
  private static final Duration BEAT = Duration.ofSeconds(1);

  /** Between two looks by everybody, should notifications be lost without anybody noticing. */
  private static final Duration NET = Duration.ofSeconds(15);

  private static final Duration LAST_MOMENT = Duration.ofSeconds(3);

  private final String name = UUID.randomUUID().toString();
  private final String url;
  private final NodeTable table;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;

  SharedNodes(String url, Jdbi jdbi) {
    this.url = url;
    this.table = new NodeTable(jdbi);
  }

  /** How many there are, with this one if it has joined. */
  int alive() {
    return table.alive();
  }

  @Override
  public Claim claim(String what) {
    return new SharedClaim(what);
  }

  @Override
  public Duration longestRest() {
    return BEAT;
  }

  /** Tells the others, once and only if the transaction is committed. */
  void say(Handle handle, ConversationId conversation) {
    handle
        .createQuery("select cast(pg_notify(:channel, :payload) as text)")
        .bind("channel", CHANNEL)
        .bind("payload", name + " " + conversation.text())
        .mapTo(String.class)
        .list();
  }

  @Override
  public void join(Consumer<ConversationId> said, Runnable missed) {
    table.sweep();
    table.beat(name, LEASE);
    thread = Thread.ofVirtual().name("nodes").start(() -> run(said, missed));
  }

  private void run(Consumer<ConversationId> said, Runnable missed) {
    Jdbi own = Jdbi.create(() -> DriverManager.getConnection(url));
    while (isRunning()) {
      try (Handle handle = own.open()) {
        listen(handle, said, missed);
      } catch (JdbiException | SQLException lost) {
        LOG.warn("Nothing is heard of other nodes until the database answers: {}", rootOf(lost));
        pause();
      }
    }
  }

  private void listen(Handle handle, Consumer<ConversationId> said, Runnable missed)
      throws SQLException {
    handle.execute("listen " + CHANNEL);
    PGConnection connection = handle.getConnection().unwrap(PGConnection.class);
    long beat = System.nanoTime();
    long net = beat;
    while (isRunning()) {
      if (System.nanoTime() - beat >= 0) {
        NodeTable.beat(handle, name, LEASE);
        beat = System.nanoTime() + BEAT.toNanos();
      }
      if (System.nanoTime() - net >= 0) {
        Thread.startVirtualThread(missed);
        net = System.nanoTime() + NET.toNanos();
      }
      long rest = Math.max(1, Duration.ofNanos(beat - System.nanoTime()).toMillis());
      PGNotification[] heard = connection.getNotifications((int) rest);
      Arrays.stream(heard == null ? new PGNotification[0] : heard)
          .map(PGNotification::getParameter)
          .filter(payload -> !payload.startsWith(name))
          .map(payload -> new ConversationId(payload.substring(payload.indexOf(' ') + 1)))
          .distinct()
          // A listener that takes its time must not keep this node from saying that it lives.
          .forEach(conversation -> Thread.startVirtualThread(() -> said.accept(conversation)));
    }
  }

  private boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void pause() {
    try {
      var _ = stopped.await(BEAT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      stopped.countDown();
    }
  }

  private static String rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }

  @Override
  public void leave() {
    stopped.countDown();
    Thread running = thread;
    if (running == null) {
      return;
    }
    try {
      // It would say once more that it lives.
      var _ = running.join(LAST_MOMENT);
      table.leave(name);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (JdbiException silent) {
      LOG.debug("The others find out by themselves that this node has left", silent);
    }
  }

  private final class SharedClaim implements Claim {

    private final String what;
    private boolean held;

    SharedClaim(String what) {
      this.what = what;
    }

    @Override
    public boolean take() {
      if (held) {
        return false;
      }
      held = table.take(what, name);
      if (!held) {
        throw new LostRace(what);
      }
      return true;
    }

    @Override
    public void close() {
      if (!held) {
        return;
      }
      try {
        table.letGo(what, name);
      } catch (JdbiException silent) {
        // This node can take it again, and the others once it has left.
        LOG.debug("{} stays with this node", what, silent);
      }
    }
  }
}
