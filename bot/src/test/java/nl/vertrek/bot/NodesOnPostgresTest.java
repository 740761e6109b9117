package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.LostRace;
import nl.vertrek.bot.engine.Nodes;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.store.Journal;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes on one PostgreSQL are one bot, in one tenant. */
class NodesOnPostgresTest {

  private static final int NODES = 3;
  private static final long PATIENCE_SECONDS = 30;
  private static final Upn WIM = new Upn("w.terpstra@contoso.nl");
  private static final Upn ANKE = new Upn("a.visser@contoso.nl");

  @TempDir private static Path data;
  private static PostgresServer postgres;
  private static String database;
  private static final List<House> nodes = new ArrayList<>();
  private ConversationId talk;

  /** All at once, on an empty database: one of them begins the tenant. */
  @BeforeAll
  static void openNodes() throws Exception {
    postgres = PostgresServer.ofTheTests();
    database = postgres.database();
    nodes.addAll(atOnce(node -> () -> House.open(settings("node" + node, database, false))));
  }

  @AfterAll
  static void closeNodes() {
    nodes.forEach(House::close);
  }

  @BeforeEach
  void beginConversation(TestInfo test) {
    talk = new ConversationId(test.getDisplayName());
    node(0).engine().open(talk, node(0).speaker(), Language.DUTCH);
  }

  private static Settings settings(String folder, String url, boolean reset) {
    return new Settings(data.resolve(folder), null, reset, null, url);
  }

  private static House node(int number) {
    return nodes.get(number);
  }

  private interface OfNode<T> {
    Callable<T> call(int node);
  }

  /** What each node does at the same time. */
  private static <T> List<T> atOnce(OfNode<T> work) throws Exception {
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all =
          IntStream.range(0, NODES).mapToObj(node -> workers.submit(work.call(node))).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> one : all) {
        results.add(one.get());
      }
      return results;
    }
  }

  @Test
  void offboardsThoughEveryAnswerIsGivenToAnotherNode() throws Exception {
    new Admin(new Reach.AtHouses(nodes), ANKE, "Anke Visser")
        .offboard("Anke Visser gaat nu uit dienst, Joost krijgt haar postvak");

    assertEquals(
        Case.Status.COMPLETE, node(1).database().cases().latestOf(ANKE).orElseThrow().status());
    assertEquals(List.of(), node(2).database().audit().findings());
    Set<RequestId> asked = new HashSet<>();
    List<Journal.Entry> journal = node(0).tenant().journal(null);
    assertFalse(journal.isEmpty());
    journal.forEach(entry -> assertTrue(asked.add(entry.requestId()), entry::toString));
  }

  @Test
  void hearsOnceWhatIsSentToEveryNodeAtTheSameTime() throws Exception {
    List<Receipt> receipts =
        atOnce(node -> () -> say(node, "a", "Wim Terpstra gaat vrijdag uit dienst"));

    assertEquals(1, receipts.stream().filter(receipt -> !receipt.repeated()).count());
    assertEquals(1, receipts.stream().map(Receipt::id).distinct().count());
    assertTrue(node(0).database().cases().openOf(WIM).isPresent());
    assertEquals(1, theirs().size());
  }

  @Test
  void answersEverythingThatIsSaidInOneConversationOnAllNodesAtOnce() throws Exception {
    atOnce(node ->
        () -> {
          IntStream.range(0, 5).forEach(each -> say(node, node + "-" + each, "help"));
          return node;
        });

    assertEquals(15, theirs().size());
    List<Entry> all = node(1).engine().since(talk, 0, 1000);
    assertEquals(
        LongStream.rangeClosed(1, all.size()).boxed().toList(),
        all.stream().map(Entry::sequence).toList());
  }

  @Test
  void tellsWhoListensOnAnotherNode() throws Exception {
    CountDownLatch told = new CountDownLatch(NODES);
    List<Exchange.Following> following =
        nodes.stream().map(node -> node.engine().follow(talk, told::countDown)).toList();
    say(0, "a", "help");

    assertTrue(told.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    following.forEach(Exchange.Following::close);
  }

  @Test
  void hasOneClockHoweverManyMoveIt() throws Exception {
    Instant before = node(0).tenant().clock().instant();
    atOnce(node -> () -> node(node).tenant().clock().advance(Duration.ofDays(1)));

    nodes.forEach(node -> {
      TenantView view = node.tenant().look();
      assertFalse(view.now().isBefore(before.plus(Duration.ofDays(NODES))), view.now().toString());
    });
  }

  @Test
  void leavesAloneWhatALivingNodeHasClaimed() {
    Nodes living = node(0).database().nodes();
    Nodes other = node(1).database().nodes();
    Nodes.Claim claim = living.claim("something");
    assertTrue(claim.take());
    assertThrows(LostRace.class, () -> other.claim("something").take());

    assertFalse(claim.take());
    claim.close();
    assertTrue(other.claim("something").take());
  }

  @Test
  void takesOverWhatADeadNodeHasClaimed() throws Exception {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into node values ('dead', clock_timestamp() - interval '1 second'),"
              + " ('alive', clock_timestamp() + interval '1 hour')");
      statement.execute(
          "insert into claim values ('of the dead', 'dead'), ('of the living', 'alive')");

      Nodes heirs = node(0).database().nodes();
      assertTrue(heirs.claim("of the dead").take());
      assertThrows(LostRace.class, () -> heirs.claim("of the living").take());
      statement.execute("delete from node where name in ('dead', 'alive')");
    }
  }

  @Test
  void handsOverWhatItClaimedWhenItStops() {
    Nodes staying = node(0).database().nodes();
    try (House stopping = House.open(settings("stopping", database, false))) {
      assertTrue(stopping.database().nodes().claim("left behind").take());
      assertThrows(LostRace.class, () -> staying.claim("left behind").take());
    }
    assertTrue(staying.claim("left behind").take());
  }

  @Test
  void isNotResetWhileAnybodyUsesIt() throws Exception {
    String another = postgres.database();
    try (House only = House.open(settings("one", another, false))) {
      only.engine().open(talk, only.speaker(), Language.DUTCH);
      assertThrows(Misuse.class, () -> House.open(settings("two", another, true)));
    }
    try (House reset = House.open(settings("two", another, true))) {
      assertEquals(Optional.empty(), reset.database().conversation(talk));
    }
  }

  private Receipt say(int node, String id, String words) {
    return node(node)
        .engine()
        .receive(new Incoming(talk, id, new Incoming.Content.Words(words), words));
  }

  private List<Entry> theirs() {
    return node(2).engine().since(talk, 0, 1000).stream()
        .filter(entry -> entry.what() instanceof Entry.What.Theirs)
        .toList();
  }
}
