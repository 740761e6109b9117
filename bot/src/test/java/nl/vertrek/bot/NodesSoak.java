package nl.vertrek.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.store.Database;
import nl.vertrek.bot.web.Server;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.Act;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.DirectoryEntry;
import nl.vertrek.tenant.sim.SimulatorSettings;
import nl.vertrek.tenant.sim.TenantSimulator;
import nl.vertrek.tenant.sim.make.TenantMaker;

/**
 * Off-boards many people at several nodes on one PostgreSQL, each a process of its own, of which
 * one is killed again and again and another started in its place, while the tenant turns requests
 * away and loses answers; whoever speaks does so with any node. Then goes through everything for
 * what was lost, done twice, or said though it is not so.
 */
final class NodesSoak implements AutoCloseable {

  private static final int ADMINS = 4;
  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final PostgresServer postgres = new PostgresServer();
  private final String url = postgres.database();
  private final Path data;
  private final int cases;
  private final SplittableRandom random;

  /** Who gets everything: somebody who stays, which of colleagues nobody knows. */
  private final Upn receiver;

  private final List<Node> nodes = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<Admin> admins = new CopyOnWriteArrayList<>();
  private Duration longestDue = Duration.ZERO;
  private int kills;

  NodesSoak(Path data, int nodes, int cases, long seed) throws Exception {
    this.data = data;
    this.cases = cases;
    this.random = new SplittableRandom(seed);
    Path file = Files.createTempFile("soak", ".json");
    try {
      new TenantMaker(Math.max(60, 4 * cases), random.nextLong()).write(file);
      try (House house = House.open(settings(file))) {
        receiver = house.speaker();
      }
    } finally {
      Files.delete(file);
    }
    for (int number = 0; number < nodes; number++) {
      this.nodes.add(new Node(number));
    }
  }

  /** {@code NODES [CASES [SEED]]}: 300 cases if nothing else is said. */
  public static void main(String[] arguments) throws Exception {
    int nodes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    int cases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
    System.out.printf("seed %d%n", seed);
    try (NodesSoak soak = new NodesSoak(Files.createTempDirectory("soak"), nodes, cases, seed)) {
      long begun = System.nanoTime();
      List<String> troubles = soak.run(BETWEEN_KILLS);
      troubles.forEach(System.out::println);
      System.out.printf(
          "%d nodes, %d cases in %d s, %d kills; nothing due waited longer than %.1f s: %d"
              + " troubles%n",
          nodes,
          cases,
          Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
          soak.kills,
          soak.longestDue.toMillis() / 1000.0,
          troubles.size());
    }
  }

  int kills() {
    return kills;
  }

  /** The longest that an act or a moment that was due waited for somebody to deal with it. */
  Duration longestDue() {
    return longestDue;
  }

  private Settings settings(Path tenantFile) {
    return new Settings(data.resolve("onlooker"), null, false, tenantFile, url);
  }

  /** What went wrong. */
  List<String> run(Duration betweenKills) throws Exception {
    List<String> troubles = new ArrayList<>();
    try (Database database = Database.at(url);
        TenantSimulator tenant = TenantSimulator.open(SimulatorSettings.at(url));
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      Queue<DirectoryEntry> leavers = leavers(tenant);
      NodesOverHttp bot = new NodesOverHttp(nodes, database);
      List<Future<?>> speaking = new ArrayList<>();
      for (int admin = 0; admin < ADMINS; admin++) {
        speaking.add(workers.submit(() -> offboard(leavers, bot)));
      }
      Future<?> killer = workers.submit(() -> kill(betweenKills));
      Future<?> onlooker = workers.submit(() -> watch(database, tenant));
      for (Future<?> one : speaking) {
        one.get();
      }
      over.countDown();
      killer.get();
      onlooker.get();
      admins.forEach(admin -> heardOnce(admin, database, troubles));
    }
    nodes.forEach(Node::kill);
    try (House house = House.open(settings(null))) {
      troubles.addAll(CrashSoak.troubles(house, cases));
    }
    return troubles;
  }

  /**
   * Not those of whom a colleague must first do something in Active Directory, which nobody does.
   */
  private Queue<DirectoryEntry> leavers(TenantSimulator tenant) {
    TenantView view = tenant.look();
    return CrashSoak.Life.leavers(tenant, Integer.MAX_VALUE).stream()
        .filter(one -> !view.person(one.upn()).orElseThrow().account().synced())
        .limit(cases)
        .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
  }

  private void offboard(Queue<DirectoryEntry> leavers, Reach bot) {
    for (DirectoryEntry leaver = leavers.poll(); leaver != null; leaver = leavers.poll()) {
      Admin admin = new Admin(bot, leaver.upn(), leaver.displayName());
      admins.add(admin);
      admin.offboard("%s gaat nu uit dienst, %s krijgt alles".formatted(leaver.upn(), receiver));
    }
  }

  private Void kill(Duration pause) throws Exception {
    while (!over.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      int number = random.nextInt(nodes.size());
      nodes.get(number).kill();
      kills++;
      nodes.set(number, new Node(number));
    }
    return null;
  }

  /** What is due, and since when it was seen to be. */
  private Void watch(Database database, TenantSimulator tenant) throws InterruptedException {
    Map<String, Long> since = new HashMap<>();
    while (!over.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
      long now = System.nanoTime();
      Map<String, Long> still = new HashMap<>();
      Instant moment = tenant.look().now();
      for (CaseId id : database.due(moment, 10_000)) {
        String what =
            database.dueAct(id, moment).map(Act::id).map(Object::toString).orElse("time")
                + " of "
                + id;
        still.put(what, since.getOrDefault(what, now));
      }
      since = still;
      for (long first : since.values()) {
        Duration waited = Duration.ofNanos(now - first);
        longestDue = waited.compareTo(longestDue) > 0 ? waited : longestDue;
      }
    }
    return null;
  }

  /** Whatever somebody said stands in their conversation once, and nothing is missing there. */
  private static void heardOnce(Admin admin, Database database, List<String> troubles) {
    ConversationId conversation = admin.conversation();
    List<Entry> all = database.entries(conversation, 0, 10_000);
    long heard = all.stream().filter(entry -> entry.what() instanceof Entry.What.Theirs).count();
    // The greeting is heard, but not shown.
    if (heard != admin.said() - 1) {
      troubles.add("%d of %d heard in %s".formatted(heard, admin.said() - 1, conversation));
    }
    if (!all.isEmpty() && all.getLast().sequence() != all.size()) {
      troubles.add("something is missing in " + conversation);
    }
  }

  @Override
  public void close() throws IOException {
    nodes.forEach(Node::kill);
    postgres.close();
  }

  /** A process of its own. */
  final class Node {

    private final Process process;
    private final int port;

    Node(int number) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow",
              "-cp",
              System.getProperty("java.class.path"),
              Life.class.getName(),
              data.resolve("node" + number).toString(),
              url,
              Long.toString(random.nextLong()));
      builder.environment().put("DIRECTLINE_SECRET", NodesOverHttp.SECRET);
      builder.environment().put("DIRECTLINE_SIGNING_KEY", "0123456789abcdef0123456789abcdef");
      process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      port = Integer.parseInt(firstLine());
    }

    private String firstLine() throws IOException {
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = out.readLine();
      if (line == null) {
        throw new IOException("A node did not start.");
      }
      return line;
    }

    int port() {
      return port;
    }

    void kill() {
      process.toHandle().destroyForcibly();
      try {
        process.waitFor();
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** One life of a node. */
  static final class Life {

    private Life() {}

    public static void main(String[] arguments) throws InterruptedException {
      Settings settings = new Settings(Path.of(arguments[0]), null, false, null, arguments[1]);
      House house = House.open(settings);
      CrashSoak.Life.trouble(house, Long.parseLong(arguments[2]));
      Server front = Front.open(house, 0);
      System.out.println(front.port());
      new CountDownLatch(1).await();
    }
  }
}
