package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do themselves can be tried over HTTP, to see what a departure has brought about. */
class HappeningTest {

  @TempDir private Path data;
  private LiveHouse live;

  @BeforeEach
  void open() {
    live = new LiveHouse(data);
  }

  @AfterEach
  void close() {
    live.close();
  }

  private HttpResponse<String> post(String order) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(live.origin() + "/sim/happenings"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(order))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void letsInWhoStillMaySignIn() throws IOException, InterruptedException {
    var answer =
        post(
            """
            {"kind":"signs-in","person":"a.visser@contoso.nl","app":"teams","device":"Pixel 9"}\
            """);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"answer\":\"let-in\""), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kind\":\"flies\",\"person\":\"a.visser@contoso.nl\"}",
        "{\"kind\":\"signs-in\",\"person\":\"a.visser@contoso.nl\",\"app\":\"fax\",\"device\":\"x\"}",
        "{\"kind\":\"moves-on\",\"person\":\"a.visser@contoso.nl\"}",
        "{\"person\":[]}",
        "{\"kind\":\"moves-on\",\"person\":\"a.visser@contoso.nl\",\"session\":\"s1\",\"speed\":1}"
      })
  void saysWhatIsWrongWithAnOrder(String order) throws IOException, InterruptedException {
    var answer = post(order);
    assertEquals(400, answer.statusCode(), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind':'signs-in','person':'a.visser@contoso.nl','app':'teams','device':'%s'}",
        "{'kind':'device-contacts','person':'a.visser@contoso.nl','device':'%s'}",
        "{'kind':'moves-on','person':'a.visser@contoso.nl','session':'%s'}"
      })
  void takesNamesOfBoundedLengthOnly(String order) throws IOException, InterruptedException {
    String json = order.replace('\'', '"');
    assertEquals(200, post(json.formatted("x".repeat(120))).statusCode());
    var refusal = post(json.formatted("x".repeat(121)));
    assertEquals(400, refusal.statusCode(), refusal.body());
    assertTrue(refusal.body().contains("at most 120 characters"), refusal.body());
  }
}
