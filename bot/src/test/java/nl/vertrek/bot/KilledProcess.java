package nl.vertrek.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process that lives until it has said so many lines, and is killed without a warning then.
 *
 * @param said what it said before it ended, the lines that were still under way among them
 * @param killed whether it was; false when it had ended by itself before
 */
record KilledProcess(List<String> said, boolean killed) {

  static KilledProcess run(Class<?> program, int lines, String... arguments)
      throws IOException, InterruptedException {
    Process process = started(program, arguments);
    List<String> said = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
        if (said.size() > lines) {
          // By its handle: the process itself would close what it still has to say.
          process.toHandle().destroyForcibly();
        }
      }
    }
    return new KilledProcess(List.copyOf(said), process.waitFor() != 0);
  }

  private static Process started(Class<?> program, String... arguments) throws IOException {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.config.file="
                + System.getProperty("java.util.logging.config.file", ""),
            "-cp",
            System.getProperty("java.class.path"),
            program.getName());
    return new ProcessBuilder(Stream.concat(java, Stream.of(arguments)).toList())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  String last() {
    return said.isEmpty() ? "" : said.getLast();
  }
}
