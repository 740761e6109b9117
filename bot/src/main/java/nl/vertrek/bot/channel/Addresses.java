package nl.vertrek.bot.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Ids as parts of addresses: those of channels hold colons, semicolons and worse. */
final class Addresses {

  private Addresses() {}

  /** An id as one segment of a path. */
  static String segment(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The address of a conversation with its channel. */
  static String conversation(ConversationReference reference) {
    var service = Objects.requireNonNull(reference.serviceUrl(), "a channel that can be called");
    return service + "/v3/conversations/" + segment(reference.conversation());
  }
}
