package nl.vertrek.tenant.sim.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Mentions on disk, in parts: whatever has the same name is in the same part, so that a part can be
 * judged by itself and memory holds no more than one.
 */
final class Spill implements AutoCloseable {

  static final int PARTS = 64;

  private static final int BUFFER = 1 << 14;

  private final List<Path> files = new ArrayList<>();
  private final List<DataOutputStream> parts = new ArrayList<>();

  Spill(Path folder, String name) throws IOException {
    for (int part = 0; part < PARTS; part++) {
      Path file = folder.resolve(name + "-" + part);
      files.add(file);
      parts.add(
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER)));
    }
  }

  void add(Mention mention) {
    int part = Math.floorMod(mention.name().hashCode(), PARTS);
    try {
      mention.write(parts.get(part));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no room for the index of the check.", e);
    }
  }

  /** Every mention of a part, in the order in which they were added; afterwards none are added. */
  void read(int part, Consumer<Mention> each) {
    try {
      parts.get(part).flush();
      try (DataInputStream in =
          new DataInputStream(
              new BufferedInputStream(Files.newInputStream(files.get(part)), BUFFER))) {
        while (true) {
          each.accept(Mention.read(in));
        }
      }
    } catch (EOFException end) {
      // That was the last.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (int part = 0; part < PARTS; part++) {
      parts.get(part).close();
      Files.deleteIfExists(files.get(part));
    }
  }
}
