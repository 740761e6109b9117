package nl.vertrek.bot.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks other servers: bounded in time and in the size of what they answer. It follows no redirect
 * away from an address it may call, and asks for no upgrade to HTTP/2, at which servers with web
 * sockets hang up.
 */
public final class JsonClient implements AutoCloseable {

  /** The published keys of the Bot Framework are the largest answer, at a tenth of this. */
  private static final int LARGEST = 1024 * 1024;

  private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

  private final Duration patience;
  private final HttpClient http;

  /**
   * @param patience how long one answer is waited for
   */
  public JsonClient(Duration patience) {
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  /** The answer, whatever it is. */
  public HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(
        request.timeout(patience).build(),
        BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
  }

  /**
   * The object that is to be had with this request.
   *
   * @throws IOException also when the answer is no success, or no JSON
   */
  public ObjectNode object(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = send(request);
    if (response.statusCode() != 200) {
      throw new IOException(response.uri().getHost() + " answered " + response.statusCode());
    }
    try {
      return Json.read(response.body());
    } catch (Problem unreadable) {
      throw new IOException(response.uri().getHost() + " answered no JSON", unreadable);
    }
  }

  /** The object that stands at this address. */
  public ObjectNode object(URI address) throws IOException, InterruptedException {
    return object(HttpRequest.newBuilder(address).GET());
  }

  /** Asks no more; what is on its way gets a moment to arrive. */
  @Override
  public void close() {
    http.shutdown();
    try {
      http.awaitTermination(LAST_MOMENT);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    http.shutdownNow();
  }
}
