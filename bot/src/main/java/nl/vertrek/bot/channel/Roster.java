package nl.vertrek.bot.channel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.JsonClient;
import nl.vertrek.bot.http.Problem;
import tools.jackson.databind.node.ObjectNode;

/** The members of a channel's conversations. */
public final class Roster {

  private final ChannelClient channels;

  public Roster(JsonClient http, Credentials credentials) {
    this.channels = new ChannelClient(http, credentials);
  }

  /** The member that an activity is from; empty when the channel knows no such member. */
  Optional<ObjectNode> member(ConversationReference reference)
      throws IOException, InterruptedException {
    var member = Addresses.segment(reference.user().path("id").stringValue(""));
    var address = URI.create(Addresses.conversation(reference) + "/members/" + member);
    var response = channels.send(HttpRequest.newBuilder(address).GET());
    return switch (response.statusCode()) {
      case 200 -> Optional.of(read(response.body()));
      case 403, 404 -> Optional.empty();
      default -> throw new IOException("answered " + response.statusCode());
    };
  }

  private static ObjectNode read(byte[] body) throws IOException {
    try {
      return Json.read(body);
    } catch (Problem unreadable) {
      throw new IOException("answered no JSON", unreadable);
    }
  }
}
