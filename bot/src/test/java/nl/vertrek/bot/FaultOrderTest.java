package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.vertrek.tenant.sim.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    assertEquals(null, FaultOrder.read("{\"kind\": \"slow\"}").fault().chance());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\": \"slow\", \"delay\": \"two seconds\"}",
        "{\"kind\": \"slow\", \"times\": \"often\"}",
        "{\"kind\": \"slow\", \"probability\": []}",
        "{\"kind\": \"slow\", \"speed\": 1}",
        "{\"kind\": \"sluggish\"}",
        "{\"kind\": \"slow\", \"probability\": 2}",
        "{\"kind\": \"slow\", \"for\": \"P999999999999D\"}",
        "{\"kind\": \"slow\", \"for\": \"PT99999999999999H\"}",
        "{\"kind\": \"slow\", \"for\": 1e30}",
        "{\"kind\": \"slow\", \"for\": 99999999999999999999}",
        "{\"kind\": \"slow\", \"for\": \"P3651D\"}",
        "{\"kind\": \"throttled\", \"retryAfter\": \"PT999999999999999H\"}",
        "{\"kind\": \"slow\", \"probability\": 0.5, \"seed\": 99999999999999999999}",
        "{\"kind\": \"slow\", \"times\": 99999999999}",
        "{\"kind\": \"slow\", \"times\": 1.5}",
        "{\"kind\": \"slow\", \"seed\": 1}",
        "{\"kind\": \"slow\", \"person\": \"\"}",
        "{\"kind\": \"slow\", \"person\": \"anke\"}",
        "{\"kind\": \"slow\", \"person\": \"\\u0000@a.b\"}"
      })
  void saysInItsOwnWordsWhatIsWrong(String order) {
    String words =
        Objects.requireNonNull(
            assertThrows(IllegalArgumentException.class, () -> FaultOrder.read(order).fault())
                .getMessage());

    assertFalse(words.contains("deserialize") || words.contains("java."), words);
    assertTrue(words.endsWith("."), words);
  }

  @Test
  void isAboutSomebodyTheTenantKnows(@TempDir Path data) throws Exception {
    try (LiveHouse live = new LiveHouse(data);
        HttpClient client = HttpClient.newHttpClient()) {
      for (String person : List.of("nobody@contoso.nl", "anke")) {
        HttpResponse<String> refusal =
            client.send(
                HttpRequest.newBuilder(URI.create(live.origin() + "/sim/faults"))
                    .header("Content-Type", "application/json")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "{\"kind\":\"slow\",\"person\":\"%s\"}".formatted(person)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(400, refusal.statusCode(), refusal.body());
        assertTrue(refusal.body().contains("account"), refusal.body());
      }
    }
  }
}
