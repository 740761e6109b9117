package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.vertrek.bot.channel.trust.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationSettingsTest {

  private static final Map<String, String> REGISTERED =
      Map.of(
          "MICROSOFT_APP_ID", "app",
          "MICROSOFT_APP_PASSWORD", "secret",
          "MICROSOFT_APP_TENANT_ID", "tenant");

  @Test
  void isUnregisteredWithoutAnAppId() {
    assertNull(RegistrationSettings.read(Map.of()));
    assertNull(RegistrationSettings.read(Map.of("MICROSOFT_APP_ID", " ")));
  }

  @Test
  void servesTheTenantOfTheAppUnlessOthersAreNamed() {
    assertEquals(Set.of("tenant"), read(Map.of()).tenants());
    assertEquals(Set.of("a", "b"), read(Map.of("TEAMS_TENANTS", "a, b,")).tenants());
  }

  @Test
  void asksTheTenantOfTheAppForTokens() {
    assertEquals(
        "https://login.microsoftonline.com/tenant/oauth2/v2.0/token",
        read(Map.of()).cloud().tokens().toString());
  }

  @Test
  void takesTheSecretFromAFile(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("secret"), "from a file\n");
    assertEquals(
        "from a file", read(Map.of("MICROSOFT_APP_PASSWORD_FILE", file.toString())).secret());
    assertThrows(
        Misuse.class, () -> read(Map.of("MICROSOFT_APP_PASSWORD_FILE", folder + "/nothing")));
  }

  @Test
  void saysWhatIsMissing() {
    for (var missing : Set.of("MICROSOFT_APP_PASSWORD", "MICROSOFT_APP_TENANT_ID")) {
      var half = new HashMap<>(REGISTERED);
      half.remove(missing);
      var misuse = assertThrows(Misuse.class, () -> RegistrationSettings.read(half));
      assertTrue(String.valueOf(misuse.getMessage()).contains(missing));
    }
  }

  @Test
  void refusesToShowItsSecretUnencrypted() {
    assertThrows(
        Misuse.class, () -> read(Map.of("BOT_TOKEN_ENDPOINT", "http://login.example/token")));
    assertNotNull(read(Map.of("BOT_TOKEN_ENDPOINT", "http://localhost:9/token")));
  }

  private static Registration read(Map<String, String> more) {
    var environment = new HashMap<>(REGISTERED);
    environment.putAll(more);
    var registration = RegistrationSettings.read(environment);
    assertNotNull(registration);
    return registration;
  }
}
