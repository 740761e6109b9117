package nl.vertrek.tenant.sim.make;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lists of words beside this class, one a line. */
final class WordList {

  private WordList() {}

  static List<String> read(String name) {
    try (InputStream list = WordList.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(list, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
