package nl.vertrek.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The demo tenant as the tests' directory, on Monday 18 May 2026 at 09:00 in Amsterdam. */
final class Contoso implements Directory {

  private static final Instant NOW = Instant.parse("2026-05-18T07:00:00Z");
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  static Hearing dutch(@Nullable String leaver) {
    return new Hearing(Language.DUTCH, NOW, AMSTERDAM, leaver);
  }

  static Hearing english(@Nullable String leaver) {
    return new Hearing(Language.ENGLISH, NOW, AMSTERDAM, leaver);
  }

  @Override
  public Collection<Entry> entries() {
    return rows("/people.tsv").stream().map(Contoso::entry).toList();
  }

  @Override
  public Collection<Product> products() {
    return rows("/products.tsv").stream()
        .map(cells -> new Product(cells[0], cells[1], Set.of(cells[2].split(" ", -1))))
        .toList();
  }

  private static Entry entry(String[] cells) {
    List<String> aliases =
        Arrays.stream(cells[6].split(" ", -1)).filter(a -> !a.isEmpty()).toList();
    return new Entry(
        cells[0],
        cells[1],
        some(cells[2]),
        some(cells[3]),
        some(cells[4]),
        some(cells[5]),
        aliases);
  }

  private static @Nullable String some(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** A test resource's rows, cut at tabs. */
  static List<String[]> rows(String resource) {
    try (InputStream stream = Contoso.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
