package nl.vertrek.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrek.bot.http.Json;

/**
 * How fast the bot is, as it is served, and beside other bots. Not a test, for the figures are the
 * machine's: {@code ./run bench}, and docs/operations.md for what may follow.
 *
 * <p>All that is compared is measured in turns, round by round, so that what else happens on the
 * machine meets everybody; the middle round counts.
 */
final class SpeedBenchmark {

  private static final List<Integer> CONNECTIONS = List.of(1, 16, 64);

  private static final String IN_MEMORY =
      "jdbc:h2:mem:speed;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;"
          + "DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=100";

  private final Duration warmUp;
  private final Duration time;
  private final int rounds;
  private final List<Target> targets = new ArrayList<>();

  private SpeedBenchmark(Duration time, int rounds) {
    this.warmUp = time.dividedBy(2);
    this.time = time;
    this.rounds = rounds;
  }

  /** A bot to be measured. */
  private record Target(String name, ClosedLoop loop) {}

  /**
   * Measures, and tells.
   *
   * @param arguments seconds of each measurement (5), rounds (3), and other bots that run already,
   *     each as NAME=ADDRESS=SCRIPT, the script being JSON: [["what is said", "what is answered"]]
   */
  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    int seconds = given.isEmpty() ? 5 : Integer.parseInt(given.getFirst());
    int rounds = given.size() < 2 ? 3 : Integer.parseInt(given.get(1));
    Path folder = Files.createTempDirectory("speed");
    try {
      new SpeedBenchmark(Duration.ofSeconds(seconds), rounds)
          .run(folder, given.subList(Math.min(2, given.size()), given.size()));
      PartsBenchmark.run(folder.resolve("parts"));
    } finally {
      delete(folder);
    }
  }

  private void run(Path folder, List<String> others) throws Exception {
    for (String other : others) {
      String[] parts = other.split("=", 3);
      targets.add(new Target(parts[0], new ClosedLoop(URI.create(parts[1]), script(parts[2]))));
    }
    try (Served first = Served.start(folder.resolve("first"))) {
      System.out.printf("start to first reply, new folder      %,6d ms%n", first.answeredAfter());
    }
    try (Served durable = Served.start(folder.resolve("first"));
        Served memory = Served.start(folder.resolve("memory"), "--database", IN_MEMORY)) {
      System.out.printf("start to first reply                  %,6d ms%n", durable.answeredAfter());
      System.out.printf("resident at rest                      %,6d MB%n", durable.resident());
      targets.add(new Target("durable", durable.loop()));
      targets.add(new Target("in memory", memory.loop()));
      for (int connections : CONNECTIONS) {
        measure(connections);
      }
      System.out.printf("resident after all of it              %,6d MB%n", durable.resident());
    }
  }

  private void measure(int connections) throws InterruptedException {
    Map<String, List<ClosedLoop.Result>> results = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Target target : targets) {
        results
            .computeIfAbsent(target.name(), _ -> new ArrayList<>())
            .add(target.loop().play(connections, warmUp, time));
      }
    }
    System.out.printf("%d connections%n", connections);
    results.forEach((name, all) -> System.out.printf("  %-20s %s%n", name, middle(all)));
  }

  private static ClosedLoop.Result middle(List<ClosedLoop.Result> all) {
    return all.stream()
        .sorted(Comparator.comparingDouble(ClosedLoop.Result::perSecond))
        .toList()
        .get(all.size() / 2);
  }

  private static List<ClosedLoop.Exchange> script(String file) throws IOException {
    return Json.mapper()
        .readTree(Files.readString(Path.of(file)))
        .valueStream()
        .map(said ->
            new ClosedLoop.Exchange(
                said.get(0).stringValue(),
                Pattern.compile(
                    said.get(1).stringValue(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)))
        .toList();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The bot as it is served, in a process of its own. */
  private record Served(Process process, URI address, long answeredAfter) implements AutoCloseable {

    private static final List<ClosedLoop.Exchange> SCRIPT =
        List.of(
            new ClosedLoop.Exchange("hoi", Pattern.compile("Fijn dat je er bent")),
            new ClosedLoop.Exchange("jan", Pattern.compile("text")),
            new ClosedLoop.Exchange(
                "hoe lang blijft een gedeeld postvak bestaan?", Pattern.compile("50 GB")),
            new ClosedLoop.Exchange("wat kun je?", Pattern.compile("text")));

    static Served start(Path data, String... more) throws IOException, InterruptedException {
      long begun = System.nanoTime();
      List<String> command = new ArrayList<>(ownCommand());
      command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
      command.addAll(List.of(more));
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String ready = out.readLine();
      if (ready == null) {
        throw new IOException("The bot did not start.");
      }
      URI address = URI.create(ready.replaceFirst(".* on ", "") + "/api/messages");
      new ClosedLoop(address, SCRIPT.subList(0, 1)).sayOnce();
      return new Served(process, address, Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    /** The bot is started as this benchmark was. */
    private static List<String> ownCommand() {
      return List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-cp",
          System.getProperty("java.class.path"),
          Main.class.getName());
    }

    ClosedLoop loop() {
      return new ClosedLoop(address, SCRIPT);
    }

    /** What the process holds in memory, in MB; 0 where the machine does not tell. */
    long resident() throws IOException {
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      if (!Files.exists(status)) {
        return 0;
      }
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    }

    @Override
    public void close() {
      process.destroy();
      var _ = process.onExit().join();
    }
  }
}
