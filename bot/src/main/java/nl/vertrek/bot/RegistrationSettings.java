package nl.vertrek.bot;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vertrek.bot.channel.trust.Cloud;
import nl.vertrek.bot.channel.trust.Registration;
import org.jspecify.annotations.Nullable;

/** Reads the bot's registration with the Bot Framework from the environment. */
final class RegistrationSettings {

  private static final String APP_ID = "MICROSOFT_APP_ID";
  private static final String PASSWORD = "MICROSOFT_APP_PASSWORD";
  private static final String PASSWORD_FILE = "MICROSOFT_APP_PASSWORD_FILE";
  private static final String TENANT = "MICROSOFT_APP_TENANT_ID";
  private static final String TENANTS = "TEAMS_TENANTS";
  private static final String METADATA = "BOT_OPENID_METADATA";
  private static final String ISSUER = "BOT_TOKEN_ISSUER";
  private static final String TOKENS = "BOT_TOKEN_ENDPOINT";
  private static final String SCOPE = "BOT_TOKEN_SCOPE";

  private final Map<String, String> environment;

  private RegistrationSettings(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * The registration; null when no app id is given.
   *
   * @throws Misuse when something that belongs to it is missing or makes no sense
   */
  static @Nullable Registration read(Map<String, String> environment) {
    var settings = new RegistrationSettings(environment);
    return settings.given(APP_ID).isEmpty() ? null : settings.registration();
  }

  private Registration registration() {
    var tenant = required(TENANT);
    return new Registration(given(APP_ID), password(), tenant, tenants(tenant), cloud(tenant));
  }

  private String password() {
    var file = given(PASSWORD_FILE);
    if (file.isEmpty()) {
      return required(PASSWORD);
    }
    try {
      var password = Files.readString(Path.of(file)).strip();
      if (!password.isEmpty()) {
        return password;
      }
    } catch (IOException | InvalidPathException unreadable) {
      // Said below, as of an empty file.
    }
    throw new Misuse(
        "%s must name a readable file that holds the secret.".formatted(PASSWORD_FILE));
  }

  /** Those that may talk to the bot; when none are named, that of the app itself. */
  private Set<String> tenants(String own) {
    return Arrays.stream(otherwise(TENANTS, own).split(","))
        .map(String::strip)
        .filter(tenant -> !tenant.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Cloud cloud(String tenant) {
    try {
      return new Cloud(
          URI.create(
              otherwise(
                  METADATA, "https://login.botframework.com/v1/.well-known/openidconfiguration")),
          otherwise(ISSUER, "https://api.botframework.com"),
          URI.create(
              otherwise(
                  TOKENS,
                  "https://login.microsoftonline.com/%s/oauth2/v2.0/token".formatted(tenant))),
          otherwise(SCOPE, "https://api.botframework.com/.default"));
    } catch (IllegalArgumentException unusable) {
      throw new Misuse(
          "%s, %s and %s must give usable addresses: %s"
              .formatted(METADATA, TOKENS, TENANT, unusable.getMessage()));
    }
  }

  private String required(String name) {
    if (given(name).isEmpty()) {
      throw new Misuse("With %s, %s must be given too.".formatted(APP_ID, name));
    }
    return given(name);
  }

  private String otherwise(String name, String usual) {
    return given(name).isEmpty() ? usual : given(name);
  }

  private String given(String name) {
    return environment.getOrDefault(name, "").strip();
  }
}
