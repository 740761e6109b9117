package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small share of {@code ./run soak --nodes 3}, another one in every run. */
class NodesSoakTest {

  @TempDir private Path data;

  @Test
  void losesNothingAndDoesNothingTwiceThoughANodeDiesInTheMiddle() throws Exception {
    long seed = System.nanoTime();

    try (NodesSoak soak = new NodesSoak(data, 2, 2, seed)) {
      assertEquals(List.of(), soak.run(Duration.ofSeconds(2)), () -> "seed " + seed);
      assertTrue(soak.kills() > 0);
    }
  }
}
