package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import nl.vertrek.bot.channel.ChannelKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontTest {

  private static final String LONG_ENOUGH = "0123456789abcdef0123456789abcdef";

  @TempDir private Path data;

  @Test
  void takesTheKeysThatTheEnvironmentGives() {
    ChannelKeys keys =
        Front.keys(
            data, Map.of("DIRECTLINE_SECRET", "open", "DIRECTLINE_SIGNING_KEY", LONG_ENOUGH));
    assertEquals(new ChannelKeys("open", LONG_ENOUGH), keys);
  }

  @Test
  void takesAnEmptyVariableForNoneSoThatNobodyGetsInWithNothing() {
    ChannelKeys keys =
        Front.keys(data, Map.of("DIRECTLINE_SECRET", "", "DIRECTLINE_SIGNING_KEY", " "));
    assertFalse(keys.secret().isBlank());
    assertEquals(Front.keys(data, Map.of()), keys);
    assertThrows(IllegalArgumentException.class, () -> new ChannelKeys("", LONG_ENOUGH));
  }

  @Test
  void saysWhichVariableIsTooShort() {
    Misuse misuse =
        assertThrows(
            Misuse.class, () -> Front.keys(data, Map.of("DIRECTLINE_SIGNING_KEY", "short")));
    assertTrue(String.valueOf(misuse.getMessage()).contains("DIRECTLINE_SIGNING_KEY"));
  }
}
