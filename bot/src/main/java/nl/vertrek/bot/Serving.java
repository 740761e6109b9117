package nl.vertrek.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nl.vertrek.bot.store.DataFolder;

/** Where the server of a data folder is reached, noted in the folder as long as it runs. */
final class Serving {

  private Serving() {}

  static void on(int port, Path data) {
    try {
      Files.writeString(data.resolve(DataFolder.SERVING), Integer.toString(port));
    } catch (IOException unwritable) {
      throw new Misuse(
          "The data folder %s cannot be written: make it writable, or give another with --data."
              .formatted(data));
    }
  }

  static void noMore(Path data) {
    try {
      Files.deleteIfExists(data.resolve(DataFolder.SERVING));
    } catch (IOException stays) {
      // Whoever reads it finds nobody there.
    }
  }

  /**
   * The port of the server that uses the folder.
   *
   * @throws Misuse when whoever uses it is no server
   */
  static int port(Path data) throws IOException {
    try {
      return Integer.parseInt(Files.readString(data.resolve(DataFolder.SERVING)).strip());
    } catch (NoSuchFileException | NumberFormatException noServer) {
      throw new Misuse(
          "The data folder %s is in use by something other than a server: stop that first."
              .formatted(data));
    }
  }
}
