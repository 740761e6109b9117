package nl.vertrek.bot.channel.trust;

import io.javalin.http.Context;
import java.net.URI;
import tools.jackson.databind.node.ObjectNode;

/** Who may call the bot. */
public sealed interface Callers permits LocalCallers, SignedCallers {

  /**
   * The activity of a call that is believed.
   *
   * @throws nl.vertrek.bot.http.Problem 401 or 403 when it is not, 400 or 413 when it is no
   *     activity
   */
  ObjectNode admit(Context ctx);

  /** Whether replies may go to the service URL of a believed activity. */
  boolean mayBeAnswered(URI serviceUrl);
}
