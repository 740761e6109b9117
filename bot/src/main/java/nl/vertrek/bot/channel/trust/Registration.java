package nl.vertrek.bot.channel.trust;

import java.util.Set;

/**
 * The bot as the Bot Framework knows it.
 *
 * @param appId of the app registration: whom callers must mean
 * @param secret with which the bot shows that it is this app
 * @param tenant the directory of the app registration
 * @param tenants the tenants whose people may talk to the bot
 */
public record Registration(
    String appId, String secret, String tenant, Set<String> tenants, Cloud cloud) {

  public Registration {
    tenants = Set.copyOf(tenants);
  }

  /** Leaves the secret out, so that it comes into no log. */
  @Override
  public String toString() {
    return "Registration[appId=%s, tenant=%s]".formatted(appId, tenant);
  }
}
