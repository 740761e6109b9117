package nl.vertrek.bot.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RetriesTest {

  private final BlockingQueue<String> attempts = new LinkedBlockingQueue<>();
  private final Retries<String> retries =
      new Retries<>(attempts::add, List.of(Duration.ZERO, Duration.ofMillis(1)));

  @Test
  @Timeout(20)
  void triesAgainUntilItHasFailedTooOften() throws Exception {
    retries.failed("a");
    assertEquals("a", attempts.take());
    retries.failed("a");
    assertEquals("a", attempts.take());
    retries.failed("a");
    // Whatever would still come of "a" comes before the second attempt at "b".
    for (int attempt = 0; attempt < 2; attempt++) {
      retries.failed("b");
      assertEquals("b", attempts.take());
    }
    assertTrue(attempts.isEmpty(), attempts::toString);
  }

  @Test
  @Timeout(20)
  void triesOnceForAllThatFailedMeanwhile() throws Exception {
    var retries =
        new Retries<>(attempts::add, List.of(Duration.ofMillis(200), Duration.ZERO, Duration.ZERO));
    retries.failed("a");
    retries.failed("a");
    assertEquals("a", attempts.take());
    retries.failed("b");
    assertEquals("b", attempts.take());
  }

  @Test
  @Timeout(20)
  void countsAnewOnceItWentWell() throws Exception {
    for (int round = 0; round < 4; round++) {
      retries.failed("a");
      assertEquals("a", attempts.take());
      retries.beginAnew("a");
    }
  }
}
