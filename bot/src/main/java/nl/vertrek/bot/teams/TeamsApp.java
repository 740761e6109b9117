package nl.vertrek.bot.teams;

import java.util.UUID;

/**
 * The app that a package is for.
 *
 * @param appId of the app registration, in lower case
 * @param domain under which the bot is reached, such as vertrek.contoso.nl
 */
public record TeamsApp(String appId, String domain) {

  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

  /**
   * @throws IllegalArgumentException when the one is no app id or the other no domain, with the
   *     words for whoever gave it
   */
  public TeamsApp {
    if (!isUuid(appId)) {
      throw new IllegalArgumentException(
          "The app id must be that of the app registration, such as"
              + " 00000000-1111-2222-3333-444444444444.");
    }
    if (domain.length() > 253 || !domain.matches(LABEL + "(\\." + LABEL + ")+")) {
      throw new IllegalArgumentException(
          "The domain must be a host name and no more, such as vertrek.contoso.nl.");
    }
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException other) {
      return false;
    }
  }
}
