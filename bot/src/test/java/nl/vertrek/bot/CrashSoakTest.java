package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small share of {@code ./run soak}, another one in every run. */
class CrashSoakTest {

  @TempDir private Path data;

  @Test
  void losesNothingDoesNothingTwiceAndSaysNothingUntrue() throws Exception {
    long seed = System.nanoTime();

    assertEquals(List.of(), new CrashSoak(data, 2, seed).run(), () -> "seed " + seed);
  }
}
