package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.web.IdentityProvider;
import nl.vertrek.bot.web.RecordingConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The whole house as Teams reaches it. */
class TeamsHouseTest {

  private static final RSAKey KEY = IdentityProvider.key("one");

  @TempDir private Path data;
  private final IdentityProvider provider = new IdentityProvider();
  private final RecordingConnector teams = new RecordingConnector();
  private int messages;

  @BeforeEach
  void publish() {
    provider.publish(KEY);
    teams.add("29:mirjam", "o-mirjam", "m.hoekstra@contoso.nl");
    teams.add("29:stranger", "o-stranger", "stranger@elsewhere.example");
  }

  @AfterEach
  void close() {
    teams.close();
    provider.close();
  }

  @Test
  void aStrangerIsToldNoAndNothingElse() throws Exception {
    try (var house = new LiveHouse(data, provider.registration())) {
      say(house, "stranger", "Anke Visser gaat uit dienst");
      var no = teams.nextCall().activity();
      assertTrue(no.path("text").stringValue().startsWith("Je hebt geen beheerdersrol"));
      assertTrue(no.path("attachments").isMissingNode());
      say(house, "mirjam", "hallo");
      assertTrue(teams.next().contains("a:mirjam/"));
    }
  }

  @Test
  void whatTimeBringsArrivesUnaskedAlsoAfterARestart() throws Exception {
    try (var house = new LiveHouse(data, provider.registration())) {
      say(house, "mirjam", "Wim Terpstra gaat nu uit dienst");
      heardUntil("Zal ik dit plan voor Wim Terpstra uitvoeren?");
      say(house, "mirjam", "alles zoals gepland");
      heardUntil("Gestart: mail overdragen.");
    }
    try (var house = new LiveHouse(data, provider.registration())) {
      house.pass("PT30M");
      var unasked = heardUntil("Het postvak van Wim is nu een gedeeld postvak");
      assertEquals(List.of(), unasked.stream().filter(text -> !text.contains("a:mirjam")).toList());
    }
  }

  private List<String> heardUntil(String words) throws InterruptedException {
    var heard = new ArrayList<String>();
    while (heard.isEmpty() || !heard.getLast().contains(words)) {
      heard.add(teams.next());
    }
    return heard;
  }

  private void say(LiveHouse house, String who, String text)
      throws IOException, InterruptedException {
    var token = IdentityProvider.signed(KEY, IdentityProvider.claims(teams.url()));
    assertEquals(202, house.send(token, message(who, text)));
  }

  private ObjectNode message(String who, String text) {
    messages++;
    var message = Json.object().put("type", "message").put("id", "m" + messages).put("text", text);
    message.put("channelId", "msteams").put("serviceUrl", teams.url()).put("locale", "nl-NL");
    var conversation = message.putObject("conversation");
    conversation.put("id", "a:" + who).put("tenantId", IdentityProvider.TENANT);
    message.putObject("from").put("id", "29:" + who).put("aadObjectId", "o-" + who);
    message.putObject("recipient").put("id", "28:bot");
    return message;
  }
}
