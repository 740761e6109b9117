package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.web.IdentityProvider;
import nl.vertrek.bot.web.RecordingConnector;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.locales.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Teams, answered by several nodes. */
class TeamsNodesTest {

  private static final RSAKey KEY = IdentityProvider.key("one");

  @TempDir private Path data;

  @Test
  void bringsEveryReplyOnceAndInOrderWhicheverNodeWasAsked() throws Exception {
    String database = PostgresServer.ofTheTests().database();
    Catalogue catalogue = Catalogue.load();
    try (var provider = new IdentityProvider();
        var teams = new RecordingConnector()) {
      provider.publish(KEY);
      teams.add("29:mirjam", "o-mirjam", "m.hoekstra@contoso.nl");
      try (var one = new LiveHouse(settings("one", database), provider.registration(), catalogue);
          var two = new LiveHouse(settings("two", database), provider.registration(), catalogue)) {
        for (int message = 0; message < 6; message++) {
          say(message % 2 == 0 ? one : two, teams, message);
        }

        List<String> said = said(one);
        List<String> brought = new ArrayList<>();
        while (brought.size() < said.size()) {
          brought.add(teams.nextCall().activity().path("text").stringValue());
        }
        assertEquals(said, brought);
      }
    }
  }

  private Settings settings(String folder, String database) {
    return new Settings(data.resolve(folder), null, false, null, database);
  }

  /** What stands in the one conversation that there is. */
  private static List<String> said(LiveHouse house) {
    ConversationId conversation =
        house.house().database().destinations().behind(10).stream()
            .findFirst()
            .orElseGet(() ->
                house
                    .house()
                    .database()
                    .conversationsOf(house.house().speaker(), 1)
                    .getFirst()
                    .id());
    return house.house().engine().since(conversation, 0, 1000).stream()
        .map(Entry::what)
        .filter(Entry.What.Ours.class::isInstance)
        .map(what -> ((Entry.What.Ours) what).text())
        .toList();
  }

  private static void say(LiveHouse house, RecordingConnector teams, int number) throws Exception {
    var message = Json.object().put("type", "message").put("id", "m" + number).put("text", "help");
    message.put("channelId", "msteams").put("serviceUrl", teams.url()).put("locale", "nl-NL");
    var conversation = message.putObject("conversation");
    conversation.put("id", "a:mirjam").put("tenantId", IdentityProvider.TENANT);
    message.putObject("from").put("id", "29:mirjam").put("aadObjectId", "o-mirjam");
    message.putObject("recipient").put("id", "28:bot");
    var token = IdentityProvider.signed(KEY, IdentityProvider.claims(teams.url()));
    assertEquals(202, house.send(token, message));
  }
}
