package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Objects;
import nl.vertrek.tenant.sim.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultOrderTest {

  @Test
  void readsEverythingThatCanBeOrdered() {
    Fault fault =
        FaultOrder.read(
                """
                {"kind": "lost-answer", "command": "Rename", "person": "a.visser@contoso.nl",
                 "times": 3, "for": "PT10M", "retryAfter": "PT30S", "delay": "PT2S", "at": 0.4,
                 "probability": 0.25, "seed": 42}\
                """)
            .fault();

    assertEquals(Fault.Kind.LOST_ANSWER, fault.kind());
    assertEquals(Duration.ofMinutes(10), fault.lasts());
    assertEquals(new Fault.Chance(0.25, 42), fault.chance());
  }

  @Test
  void alwaysHappensWhereNoProbabilityIsNamed() {
    assertEquals(null, FaultOrder.read("{\"kind\": \"slow\", \"seed\": 1}").fault().chance());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\": \"slow\", \"delay\": \"two seconds\"}",
        "{\"kind\": \"slow\", \"times\": \"often\"}",
        "{\"kind\": \"slow\", \"probability\": []}",
        "{\"kind\": \"slow\", \"speed\": 1}",
        "{\"kind\": \"sluggish\"}",
        "{\"kind\": \"slow\", \"probability\": 2}"
      })
  void saysInItsOwnWordsWhatIsWrong(String order) {
    String words =
        Objects.requireNonNull(
            assertThrows(IllegalArgumentException.class, () -> FaultOrder.read(order).fault())
                .getMessage());

    assertFalse(words.contains("deserialize") || words.contains("java."), words);
    assertTrue(words.endsWith("."), words);
  }
}
