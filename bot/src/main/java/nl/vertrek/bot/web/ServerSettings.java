package nl.vertrek.bot.web;

import java.time.InstantSource;
import nl.vertrek.bot.channel.ChannelKeys;
import nl.vertrek.bot.channel.trust.Registration;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * How the server is reached and by whom.
 *
 * @param host the address it listens on; a loopback one unless somebody decides otherwise
 * @param port 0: any that is free
 * @param speaker who speaks when nobody is named
 * @param keys the channels' secrets
 * @param registration of the bot with the Bot Framework; null: it is not registered
 * @param clock the wall clock, by which tokens expire
 */
public record ServerSettings(
    String host,
    int port,
    Upn speaker,
    ChannelKeys keys,
    @Nullable Registration registration,
    InstantSource clock) {

  /** Reached from this machine only: by itself, or by way of a reverse proxy. */
  public static ServerSettings local(
      int port, Upn speaker, ChannelKeys keys, @Nullable Registration registration) {
    return new ServerSettings(
        "127.0.0.1", port, speaker, keys, registration, InstantSource.system());
  }
}
