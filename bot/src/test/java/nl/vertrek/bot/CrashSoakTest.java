package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    CrashSoak soak = new CrashSoak(data, 2, seed);
    assertEquals(List.of(), soak.run(), () -> "seed " + seed);
    assertTrue(soak.kills() > 0, () -> "nothing was killed, seed " + seed);
  }
}
