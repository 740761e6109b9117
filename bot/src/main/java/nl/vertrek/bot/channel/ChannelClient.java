package nl.vertrek.bot.channel;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.vertrek.bot.http.JsonClient;

/** Calls a channel as the bot that it knows: with a token, and once more with a new one on 401. */
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
   * @throws NoToken when the channel was not called at all
   */
  HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
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

  private String token() throws NoToken, InterruptedException {
    try {
      return credentials.token().orElse("");
    } catch (IOException unavailable) {
      throw new NoToken(unavailable);
    }
  }

  /** There is no token to be had now. */
  static final class NoToken extends IOException {
    NoToken(IOException cause) {
      super("no token: " + cause.getMessage(), cause);
    }
  }
}
