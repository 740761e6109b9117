package nl.vertrek.bot.channel;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.vertrek.bot.http.JsonClient;
import nl.vertrek.bot.http.SafeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Calls a channel as the bot that it knows: with a token, and once more with a new one on 401. The
 * token goes to safe addresses only.
 */
final class ChannelClient {

  private final JsonClient http;
  private final Credentials credentials;

  ChannelClient(JsonClient http, Credentials credentials) {
    this.http = http;
    this.credentials = credentials;
  }

  /**
   * The channel's answer.
   *
   * @throws NotCalled when the channel was not called at all
   */
  HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (!SafeAddress.is(request.build().uri())) {
      throw new NotCalled("the address is neither https nor on this machine", null);
    }
    var token = token();
    var response = send(request, token);
    if (response.statusCode() == 401 && !token.isEmpty()) {
      credentials.refused(token);
      response = send(request, token());
    }
    return response;
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request, String token)
      throws IOException, InterruptedException {
    var copy = request.copy();
    return http.send(token.isEmpty() ? copy : copy.header("Authorization", "Bearer " + token));
  }

  private String token() throws NotCalled, InterruptedException {
    try {
      return credentials.token().orElse("");
    } catch (IOException unavailable) {
      throw new NotCalled("no token: " + unavailable.getMessage(), unavailable);
    }
  }

  /** The channel was not called, and why. */
  static final class NotCalled extends IOException {
    NotCalled(String why, @Nullable IOException cause) {
      super(why, cause);
    }
  }
}
