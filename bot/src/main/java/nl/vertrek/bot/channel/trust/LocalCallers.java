package nl.vertrek.bot.channel.trust;

import io.javalin.http.Context;
import java.net.URI;
import nl.vertrek.bot.http.Body;
import nl.vertrek.bot.http.Loopback;
import nl.vertrek.bot.http.SafeAddress;
import nl.vertrek.bot.http.SameOrigin;
import tools.jackson.databind.node.ObjectNode;

/** Whoever calls from this machine, as the tools of a developer do; nobody proves who they are. */
public final class LocalCallers implements Callers {

  @Override
  public ObjectNode admit(Context ctx) {
    Loopback.require(ctx);
    SameOrigin.require(ctx);
    return Body.json(ctx);
  }

  @Override
  public boolean mayBeAnswered(URI serviceUrl) {
    return SafeAddress.isOnThisMachine(serviceUrl);
  }
}
