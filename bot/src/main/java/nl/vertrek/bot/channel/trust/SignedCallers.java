package nl.vertrek.bot.channel.trust;

import io.javalin.http.Context;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import nl.vertrek.bot.http.Bearer;
import nl.vertrek.bot.http.Body;
import nl.vertrek.bot.http.JsonClient;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.bot.http.SafeAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Bot Framework, which signs its calls. Whoever is refused is told nothing that would help them
 * to do better; which check failed stands in the log.
 */
public final class SignedCallers implements Callers {

  private static final Logger LOG = LoggerFactory.getLogger(SignedCallers.class);

  private final List<Check> checks;

  /**
   * @param clock the wall clock, by which tokens expire and keys are read again
   */
  public SignedCallers(Registration registration, JsonClient http, InstantSource clock) {
    this(checks(registration, http, clock));
  }

  SignedCallers(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /** In order: what needs nobody else's answer comes before the look for the key. */
  static List<Check> checks(Registration registration, JsonClient http, InstantSource clock) {
    var keys = new PublishedKeys(registration.cloud().metadata(), http, clock);
    return List.of(
        new RightAlgorithm(),
        new RightIssuer(registration.cloud().issuer()),
        new RightAudience(registration.appId()),
        new WithinLifetime(clock),
        new RightSignature(keys),
        new RightServiceUrl(),
        new EndorsedChannel(keys),
        new AllowedTenant(registration.tenants()));
  }

  @Override
  public ObjectNode admit(Context ctx) {
    var token = Bearer.token(ctx);
    var activity = Body.json(ctx);
    var call = Call.of(token, activity).orElseThrow(() -> refused("the form of the token"));
    for (var check : checks) {
      if (!check.holds(call)) {
        throw refused(check.getClass().getSimpleName());
      }
    }
    return activity;
  }

  @Override
  public boolean mayBeAnswered(URI serviceUrl) {
    return SafeAddress.is(serviceUrl);
  }

  private static Problem refused(String check) {
    LOG.warn("A call to the bot was refused: {} does not hold", check);
    return Problem.forbidden("The call is not believed to come from the Bot Framework.");
  }
}
