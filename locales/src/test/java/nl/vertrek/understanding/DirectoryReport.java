package nl.vertrek.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Prints how long it takes to find somebody in a directory of a million people (or as many as the
 * argument says), by every habit of writing, and how much memory the names take.
 */
final class DirectoryReport {

  private static final int MILLION = 1_000_000;
  private static final int ASKED = 2_000;

  private DirectoryReport() {}

  public static void main(String[] arguments) {
    int size = arguments.length == 0 ? MILLION : Integer.parseInt(arguments[0]);
    Understanding understanding = Understanding.load();
    Directory directory = new GeneratedDirectory(size);
    long before = used();
    long start = System.nanoTime();
    People people = understanding.index(directory);
    System.out.printf(
        Locale.ROOT,
        "%d people indexed in %.1f s, %d MB beside the directory itself%n",
        size,
        (System.nanoTime() - start) / 1e9,
        used() - before);
    for (Habit habit : Habit.values()) {
      List<String> messages = messages(directory, habit);
      if (!messages.isEmpty()) {
        time(understanding, people, messages, habit);
      }
    }
  }

  private static List<String> messages(Directory directory, Habit habit) {
    Random chance = new Random(3);
    List<Directory.Entry> entries = List.copyOf(directory.entries());
    return chance
        .ints(ASKED, 0, entries.size())
        .mapToObj(number -> habit.of(entries.get(number), chance))
        .flatMap(Optional::stream)
        .map(written -> "zoek " + written)
        .toList();
  }

  /** Once to warm up, once to measure. */
  private static void time(
      Understanding understanding, People people, List<String> messages, Habit habit) {
    long[] micros = new long[messages.size()];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < micros.length; i++) {
        long start = System.nanoTime();
        understanding.read(messages.get(i), Contoso.dutch(null), people);
        micros[i] = (System.nanoTime() - start) / 1_000;
      }
    }
    Arrays.sort(micros);
    System.out.printf(
        "%-20s n %d p50 %d µs, p99 %d µs, longest %d µs%n",
        habit,
        micros.length,
        micros[micros.length / 2],
        micros[micros.length * 99 / 100],
        micros[micros.length - 1]);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
