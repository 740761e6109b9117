package nl.vertrek.bot.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the app package. The same details make the same bytes. */
public final class TeamsPackage {

  /** The moment that all entries carry, the earliest that a zip knows. */
  private static final LocalDateTime NO_MATTER = LocalDateTime.of(1980, 1, 1, 0, 0);

  private TeamsPackage() {}

  /**
   * Writes the package of an app.
   *
   * @throws IOException when the file cannot be written
   */
  public static void write(TeamsApp app, Path file) throws IOException {
    var files = files(app);
    try (var out = Files.newOutputStream(file)) {
      zip(files, out);
    }
  }

  private static Map<String, byte[]> files(TeamsApp app) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("manifest.json", Manifest.of(app).toPrettyString().getBytes(UTF_8));
    for (var translation : Manifest.TRANSLATIONS) {
      files.put(
          translation.file(), Manifest.translated(translation).toPrettyString().getBytes(UTF_8));
    }
    files.put(Manifest.COLOUR_ICON, Icon.colour());
    files.put(Manifest.OUTLINE_ICON, Icon.outline());
    return files;
  }

  private static void zip(Map<String, byte[]> files, OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_MATTER);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
  }
}
