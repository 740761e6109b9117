package nl.vertrek.bot.teams;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import nl.vertrek.bot.http.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TeamsPackageTest {

  private static final String APP_ID = "00000000-1111-2222-3333-444444444444";
  private static final TeamsApp APP = new TeamsApp(APP_ID, "vertrek.contoso.nl");

  @TempDir private Path folder;
  private final Map<String, byte[]> files = new TreeMap<>();
  private ObjectNode manifest = Json.object();
  private ObjectNode dutch = Json.object();

  @BeforeEach
  void unpack() throws IOException {
    TeamsPackage.write(APP, folder.resolve("app.zip"));
    try (var zip = new ZipInputStream(Files.newInputStream(folder.resolve("app.zip")))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    manifest = Json.read(file("manifest.json"));
    dutch = Json.read(file("nl.json"));
  }

  @Test
  void holdsTheManifestItsTranslationAndTwoIconsAtTheTop() {
    assertEquals(
        List.of("color.png", "manifest.json", "nl.json", "outline.png"),
        List.copyOf(files.keySet()));
  }

  @Test
  void namesAllThatASchemaOfThisVersionAsksFor() {
    assertEquals("1.22", manifest.path("manifestVersion").stringValue());
    assertTrue(manifest.path("$schema").stringValue().contains("/v1.22/"));
    assertTrue(manifest.path("version").stringValue().matches("[0-9]+\\.[0-9]+\\.[0-9]+"));
    assertEquals(APP_ID, manifest.path("id").stringValue());
    assertEquals(APP_ID, manifest.at("/bots/0/botId").stringValue());
    assertTrue(manifest.path("accentColor").stringValue().matches("#[0-9A-F]{6}"));
    assertEquals("vertrek.contoso.nl", manifest.at("/validDomains/0").stringValue());
    for (var site : List.of("websiteUrl", "privacyUrl", "termsOfUseUrl")) {
      var address = manifest.path("developer").path(site).stringValue();
      assertTrue(address.startsWith("https://vertrek.contoso.nl"), site);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/name/short, name.short, 30",
    "/name/full, name.full, 100",
    "/description/short, description.short, 80",
    "/description/full, description.full, 4000",
    "/developer/name, name.short, 32"
  })
  void isNoLongerThanTeamsShowsInEitherLanguage(String place, String name, int most) {
    for (var words : List.of(manifest.at(place), dutch.path(name))) {
      var length = words.stringValue("").length();
      assertTrue(length > 0 && length <= most, words.toString());
    }
  }

  @Test
  void offersTheSameCommandsInEachLanguageAndNoneTooLong() {
    var commands = manifest.at("/bots/0/commandLists/0/commands");
    assertTrue(!commands.isEmpty() && commands.size() <= 10);
    for (int i = 0; i < commands.size(); i++) {
      var place = "bots[0].commandLists[0].commands[" + i + "].";
      for (var title : List.of(commands.get(i).path("title"), dutch.path(place + "title"))) {
        assertTrue(title.stringValue("").matches(".{1,32}"), title.toString());
      }
      var description = dutch.path(place + "description");
      for (var words : List.of(commands.get(i).path("description"), description)) {
        assertTrue(words.stringValue("").matches(".{1,128}"), words.toString());
      }
    }
    assertTrue(
        dutch
            .path("bots[0].commandLists[0].commands[" + commands.size() + "].title")
            .isMissingNode());
  }

  /** What a command puts into the message must be what the bot always understands. */
  @Test
  void offersOnlyCommandsThatAreAlwaysUnderstood() throws IOException {
    var english = titles(manifest.at("/bots/0/commandLists/0/commands"));
    assertTrue(fixed("en-US").containsAll(english), english.toString());
    var inDutch = new ArrayList<String>();
    for (int i = 0; i < english.size(); i++) {
      inDutch.add(dutch.path("bots[0].commandLists[0].commands[" + i + "].title").stringValue());
    }
    assertTrue(fixed("nl-NL").containsAll(inDutch), inDutch.toString());
  }

  @Test
  void namesTheTranslationThatItHolds() {
    assertEquals("en", manifest.at("/localizationInfo/defaultLanguageTag").stringValue());
    var other = manifest.at("/localizationInfo/additionalLanguages/0");
    assertEquals("nl", other.path("languageTag").stringValue());
    assertTrue(files.containsKey(other.path("file").stringValue()));
  }

  @Test
  void drawsTheIconsInTheSizesOfTeams() throws IOException {
    var colour = image("color.png");
    assertEquals(192, colour.getWidth());
    assertEquals(192, colour.getHeight());
    var outline = image("outline.png");
    assertEquals(32, outline.getWidth());
    assertEquals(32, outline.getHeight());
  }

  @Test
  void drawsTheOutlineInWhiteOnNothing() throws IOException {
    var outline = image("outline.png");
    int drawn = 0;
    for (int x = 0; x < 32; x++) {
      for (int y = 0; y < 32; y++) {
        int pixel = outline.getRGB(x, y);
        if (pixel >>> 24 > 0) {
          drawn++;
          assertEquals(0xFFFFFF, pixel & 0xFFFFFF);
        }
      }
    }
    assertTrue(drawn > 50 && drawn < 700);
    assertEquals(0, outline.getRGB(0, 0) >>> 24);
  }

  @Test
  void makesTheSameBytesOfTheSameApp() throws IOException {
    TeamsPackage.write(APP, folder.resolve("again.zip"));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("app.zip")),
        Files.readAllBytes(folder.resolve("again.zip")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "https://vertrek.contoso.nl", "a b.nl", "-a.nl"})
  void refusesWhatIsNoDomain(String domain) {
    assertThrows(IllegalArgumentException.class, () -> new TeamsApp(APP_ID, domain));
  }

  @Test
  void refusesWhatIsNoAppId() {
    assertThrows(IllegalArgumentException.class, () -> new TeamsApp("1-1-1-1-1", "contoso.nl"));
    assertThrows(IllegalArgumentException.class, () -> new TeamsApp("vertrek", "contoso.nl"));
  }

  private static List<String> titles(JsonNode commands) {
    return commands.valueStream().map(command -> command.path("title").stringValue()).toList();
  }

  private static List<String> fixed(String locale) throws IOException {
    try (var in = TeamsPackageTest.class.getResourceAsStream("/" + locale + "/lexicon/fixed.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(":"))
          .flatMap(line -> List.of(line.substring(line.indexOf(':') + 1).split(",")).stream())
          .map(String::strip)
          .toList();
    }
  }

  private byte[] file(String name) {
    return files.getOrDefault(name, new byte[0]);
  }

  private BufferedImage image(String name) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file(name)));
  }
}
