package nl.vertrek.tenant.sim;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A program in a process of its own that is killed in the middle of what it does. */
final class KilledProcess {

  private KilledProcess() {}

  /**
   * Runs this class's {@code main} with the folder as its argument, and kills it as soon as it has
   * printed a line that is enough.
   *
   * @return all that it printed before it died
   */
  static List<String> printed(Class<?> program, Path folder, Predicate<String> enough)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> printed = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        printed.add(line);
        if (enough.test(line)) {
          // By its handle, which leaves what it has printed to be read.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.toHandle().destroyForcibly();
    }
    process.waitFor();
    return printed;
  }
}
