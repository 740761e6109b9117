package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.store.Journal;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes on one PostgreSQL are one bot, in one tenant. */
class NodesOnPostgresTest {

  private static final int NODES = 3;
  private static final long PATIENCE_SECONDS = 30;
  private static final ConversationId TALK = new ConversationId("talk");
  private static final Upn ANKE = new Upn("a.visser@contoso.nl");

  private static PostgresServer postgres;

  @TempDir private Path data;
  private String database;
  private final List<House> nodes = new ArrayList<>();

  @BeforeAll
  static void startServer() throws Exception {
    postgres = new PostgresServer();
  }

  @AfterAll
  static void stopServer() throws Exception {
    postgres.close();
  }

  /** All at once, on an empty database: one of them begins the tenant. */
  @BeforeEach
  void openNodes() throws Exception {
    database = postgres.database();
    nodes.addAll(atOnce(node -> () -> House.open(settings(node, false))));
    node(0).engine().open(TALK, node(0).speaker(), Language.DUTCH);
  }

  @AfterEach
  void closeNodes() {
    nodes.forEach(House::close);
  }

  private Settings settings(int node, boolean reset) {
    return new Settings(data.resolve("node" + node), null, reset, null, database);
  }

  private House node(int number) {
    return nodes.get(number % NODES);
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
        Case.Status.COMPLETE,
        node(1).database().cases().byId(new CaseId(1)).orElseThrow().status());
    assertEquals(List.of(), node(2).database().audit().findings());
    Set<RequestId> asked = new HashSet<>();
    List<Journal.Entry> journal = node(0).tenant().journal(null);
    assertFalse(journal.isEmpty());
    journal.forEach(entry -> assertTrue(asked.add(entry.requestId()), entry::toString));
  }

  @Test
  void hearsOnceWhatIsSentToEveryNodeAtTheSameTime() throws Exception {
    List<Receipt> receipts =
        atOnce(node -> () -> say(node, "a", "Anke Visser gaat vrijdag uit dienst"));

    assertEquals(1, receipts.stream().filter(receipt -> !receipt.repeated()).count());
    assertEquals(1, receipts.stream().map(Receipt::id).distinct().count());
    assertEquals(1, node(0).database().cases().open().size());
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
    List<Entry> all = node(1).engine().since(TALK, 0, 1000);
    assertEquals(
        LongStream.rangeClosed(1, all.size()).boxed().toList(),
        all.stream().map(Entry::sequence).toList());
  }

  @Test
  void tellsWhoListensOnAnotherNode() throws Exception {
    CountDownLatch told = new CountDownLatch(NODES);
    List<Exchange.Following> following =
        nodes.stream().map(node -> node.engine().follow(TALK, told::countDown)).toList();
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
  void doesOnceWhatFallsDueForAllNodes() throws Exception {
    say(0, "a", "Wim Terpstra gaat nu uit dienst");
    say(1, "b", "alles zoals gepland");
    CaseId first = new CaseId(1);
    int before = node(0).database().history(first).size();
    assertTrue(before > 1);
    atOnce(node -> () -> node(node).tenant().clock().advance(Duration.ofHours(2)));

    List<CaseEntry> history = node(1).database().history(first);
    assertTrue(history.size() > before);
    assertEquals(history.stream().map(CaseEntry::event).distinct().count(), history.size());
    assertEquals(List.of(), node(2).database().audit().findings());
  }

  @Test
  void knowsAtOnceOnEveryNodeWhomANodeKnowsByAnotherName() {
    long edition = node(1).tenant().directoryEdition();
    assertEquals(edition, node(0).tenant().directoryEdition());
    say(0, "a", "Anke Visser gaat nu uit dienst");
    say(0, "b", "alles zoals gepland");

    assertEquals(node(0).tenant().directoryEdition(), node(1).tenant().directoryEdition());
  }

  @Test
  void leavesWhatADeadNodeClaimedToOthersAndWhatALivingOneClaimedAlone() {
    Nodes living = node(0).database().nodes();
    Nodes other = node(1).database().nodes();
    Nodes.Claim claim = living.claim("something");
    assertTrue(claim.take());
    assertThrows(LostRace.class, () -> other.claim("something").take());

    nodes.removeFirst().close();
    assertTrue(other.claim("something").take());
  }

  @Test
  void isNotResetWhileOthersUseIt() {
    House last = nodes.removeLast();
    last.close();

    assertThrows(Misuse.class, () -> House.open(settings(NODES, true)));
    nodes.forEach(House::close);
    nodes.clear();
    try (House reset = House.open(settings(NODES, true))) {
      assertEquals(Optional.empty(), reset.database().conversation(TALK));
      assertEquals(List.of(), reset.tenant().journal(null));
    }
  }

  private Receipt say(int node, String id, String words) {
    return node(node)
        .engine()
        .receive(new Incoming(TALK, id, new Incoming.Content.Words(words), words));
  }

  private List<Entry> theirs() {
    return node(2).engine().since(TALK, 0, 1000).stream()
        .filter(entry -> entry.what() instanceof Entry.What.Theirs)
        .toList();
  }
}
