package nl.vertrek.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.SimulatorSettings;
import nl.vertrek.tenant.sim.TenantSimulator;
import nl.vertrek.tenant.sim.make.TenantMaker;
import nl.vertrek.understanding.Hearing;
import nl.vertrek.understanding.Language;
import nl.vertrek.understanding.People;
import nl.vertrek.understanding.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * How fast the simulator is, and how much it needs, at one size of tenant or more. Not a test, for
 * the figures are the machine's; run it after a build with
 *
 * <pre>
 * java -Xmx2g -cp bot/target/vertrek.jar:bot/target/test-classes nl.vertrek.bot.Benchmark 60 10000 1000000
 * </pre>
 *
 * <p>{@code names} as the first argument measures finding people by name in a message too; that
 * needs an index in memory, of about a kilobyte and a half a head.
 */
final class Benchmark {

  private static final int WARMED_UP = 2_000;
  private static final int TIMES = 10_000;
  private static final int JUMPS = 20;
  private static final long SEED = 1;

  private final Path folder;
  private final Random random = new Random(SEED);
  private long requests;

  private Benchmark(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    boolean names = arguments.length > 0 && arguments[0].equals("names");
    int[] sizes =
        Arrays.stream(arguments).skip(names ? 1 : 0).mapToInt(Integer::parseInt).toArray();
    for (int users : sizes) {
      Path folder = Files.createTempDirectory("benchmark");
      try {
        new Benchmark(folder).measure(users, names);
      } finally {
        delete(folder);
      }
    }
  }

  private void measure(int users, boolean names) throws IOException {
    System.out.printf("%n%,d users%n", users);
    Path file = folder.resolve("tenant.json");
    once("make the file", () -> make(users, file));
    try (TenantSimulator tenant = open()) {
      once("check and load it", () -> tenant.load(file));
    }
    System.out.printf(
        "%-34s %,d MB; tenant file %,d MB%n",
        "database", Files.size(folder.resolve("tenant.mv.db")) >> 20, Files.size(file) >> 20);
    TenantSimulator[] opened = new TenantSimulator[1];
    once("open it again", () -> opened[0] = open());
    try (TenantSimulator tenant = opened[0]) {
      measure(tenant, names ? Understanding.load() : null);
    }
    System.out.printf("%-34s %,d MB%n", "peak heap so far", peakHeap() >> 20);
  }

  private static void make(int users, Path file) {
    try {
      new TenantMaker(users, SEED).write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TenantSimulator open() {
    return TenantSimulator.open(SimulatorSettings.inFolder(folder));
  }

  private void measure(TenantSimulator tenant, @Nullable Understanding understanding) {
    List<Upn> people = somePeople(tenant);
    Actor admin = new Actor(tenant.look().admins().getFirst());
    many("a command that changes somebody", i -> rename(people, admin, tenant, i));
    many(
        "a command that was answered before",
        _ -> tenant.execute(renaming(people, 0), admin, new RequestId("first")));
    many(
        "a person with everything",
        _ -> require(tenant.look().person(anybody(people)).isPresent()));
    many(
        "whose address it is",
        _ -> require(tenant.look().byAddress(anybody(people).text()).isPresent()));
    jump(tenant);
    if (understanding != null) {
      search(tenant, understanding);
    }
  }

  /** A few thousand, from all over the tenant. */
  private List<Upn> somePeople(TenantSimulator tenant) {
    List<Upn> people = new ArrayList<>();
    once(
        "read everybody's names",
        () ->
            tenant.directory(entry -> {
              boolean keep = people.size() < 5_000 || random.nextInt(100) == 0;
              if (keep && entry.human() && !entry.deleted()) {
                people.add(entry.upn());
              }
            }));
    return people;
  }

  private Upn anybody(List<Upn> people) {
    return people.get(random.nextInt(people.size()));
  }

  private Command renaming(List<Upn> people, int number) {
    return new Command.Rename(anybody(people), "Somebody " + number);
  }

  private void rename(List<Upn> people, Actor admin, TenantSimulator tenant, int number) {
    Outcome outcome =
        tenant.execute(renaming(people, number), admin, new RequestId("benchmark-" + requests++));
    require(outcome instanceof Outcome.Done);
  }

  /** What is measured must be what was meant. */
  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("The tenant did not answer as it should.");
    }
  }

  private static void jump(TenantSimulator tenant) {
    var before = tenant.clock().instant();
    once("30 days in which things fall due", () -> tenant.clock().advance(Duration.ofDays(31)));
    once(
        "  and what they were",
        () -> {
          var report = tenant.fellDue(before, tenant.clock().instant());
          System.out.printf("  %,d changes%n", report.first().size() + report.more());
        });
    tenant.clock().advance(Duration.ofDays(400));
    tenant.look();
    times(
        "30 days in which nothing does",
        JUMPS,
        _ -> {
          tenant.clock().advance(Duration.ofDays(30));
          tenant.look();
        });
  }

  private void search(TenantSimulator tenant, Understanding understanding) {
    People[] index = new People[1];
    once("index of names", () -> index[0] = understanding.index(TenantDirectory.of(tenant)));
    List<String> messages =
        List.of("wie is Lotte van den Broek", "Anke Visser gaat uit dienst", "mail naar Jan Bos");
    Hearing hearing =
        new Hearing(Language.DUTCH, tenant.clock().instant(), ZoneId.of("Europe/Amsterdam"), null);
    many(
        "finding people by name",
        i -> understanding.read(messages.get(i % messages.size()), hearing, index[0]));
  }

  private static void once(String what, Runnable run) {
    long begun = System.nanoTime();
    run.run();
    System.out.printf("%-34s %,.1f ms%n", what, (System.nanoTime() - begun) / 1e6);
  }

  private static void many(String what, IntConsumer run) {
    IntStream.range(0, WARMED_UP).forEach(run);
    times(what, TIMES, run);
  }

  private static void times(String what, int times, IntConsumer run) {
    long[] taken = new long[times];
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      run.accept(WARMED_UP + i);
      taken[i] = System.nanoTime() - begun;
    }
    Arrays.sort(taken);
    System.out.printf(
        "%-34s p50 %,.2f ms, p99 %,.2f ms%n",
        what, taken[times / 2] / 1e6, taken[times * 99 / 100] / 1e6);
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
