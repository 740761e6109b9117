package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small share of {@code ./run fuzz}, another one in every run. */
class HostileInputTest {

  private static final int OF_EACH_KIND = 60;

  @TempDir private Path data;

  @Test
  void answersWhateverIsSentWithoutAFaultOfItsOwn() throws Exception {
    long seed = System.nanoTime();
    try (HostileInput hostile = new HostileInput(seed, data)) {
      assertEquals(List.of(), hostile.send(OF_EACH_KIND), () -> "seed " + seed);
    }
  }
}
