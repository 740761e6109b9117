package nl.vertrek.bot.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import nl.vertrek.bot.http.Json;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what is refused before any route is looked for, such as an address that cannot be read,
 * in the shape of every other refusal.
 */
final class UnreadableRequests implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var answer = Json.object();
    var error = answer.putObject("error");
    if (response.getStatus() < 500) {
      error.put("code", "BadArgument").put("message", "This request cannot be read.");
    } else {
      error.put("code", "ServerError").put("message", "Something went wrong here; it is logged.");
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.write(
        true, ByteBuffer.wrap(answer.toString().getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }
}
