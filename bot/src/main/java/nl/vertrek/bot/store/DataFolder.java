package nl.vertrek.bot.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder with everything that outlives the process. While it is claimed no other process can
 * claim it; the operating system lets go of the claim when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {

  /** Where the server notes how it is reached, as long as it serves. */
  public static final String SERVING = "serving";

  /** A folder within that holds what is to stand in the place of what is here. */
  private static final String INCOMING = "restored";

  private static final List<String> DATABASES = List.of("vertrek", "tenant");

  private final Path path;
  private final FileChannel claim;

  private DataFolder(Path path, FileChannel claim) {
    this.path = path;
    this.claim = claim;
  }

  /**
   * Claims the folder, which is made when it is not there.
   *
   * @throws StorageFailure when another process has it, or it cannot be written
   */
  public static DataFolder claim(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      FileChannel claim =
          FileChannel.open(
              path.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(claim) == null) {
        claim.close();
        throw new StorageFailure(
            StorageFailure.Kind.IN_USE,
            "The data folder %s is in use by another process: stop that one, or give another folder with --data."
                .formatted(path));
      }
      DataFolder claimed = new DataFolder(path, claim);
      claimed.endWhatWasBegun();
      return claimed;
    } catch (IOException failure) {
      throw new StorageFailure(
          StorageFailure.Kind.NOT_WRITABLE,
          "The data folder %s cannot be written: make it writable, or give another folder with --data."
              .formatted(path),
          failure);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException taken) {
      return null;
    }
  }

  /** Whoever had the folder before serves no more, and may have died while it was replaced. */
  private void endWhatWasBegun() throws IOException {
    try {
      Files.deleteIfExists(path.resolve(SERVING));
      takeIn();
    } catch (IOException failure) {
      close();
      throw failure;
    }
  }

  /**
   * Puts what another folder holds in the place of what is in this one. Once that has begun it is
   * as good as done: should the process die, whoever claims the folder next brings it to its end.
   *
   * @param other lies within this folder, and is gone afterwards
   */
  public void replaceBy(Path other) throws IOException {
    Files.move(other, path.resolve(INCOMING), StandardCopyOption.ATOMIC_MOVE);
    takeIn();
  }

  private void takeIn() throws IOException {
    Path incoming = path.resolve(INCOMING);
    if (!Files.isDirectory(incoming)) {
      return;
    }
    deleteTraces();
    try (Stream<Path> files = Files.list(incoming)) {
      for (Path file : files.toList()) {
        Files.move(
            file, path.resolve(incoming.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.delete(incoming);
  }

  public Path path() {
    return path;
  }

  /** The file or database of this name in the folder. */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  /** Whether a tenant has begun in here. */
  public boolean holdsTenant() {
    return Files.exists(database("tenant"));
  }

  /** Takes the databases away, so that everything begins again; keys and secrets stay. */
  public void reset() {
    try {
      for (String name : DATABASES) {
        Files.deleteIfExists(database(name));
      }
      deleteTraces();
    } catch (IOException failure) {
      throw new StorageFailure(
          StorageFailure.Kind.NOT_WRITABLE,
          "The databases in %s cannot be removed: %s.".formatted(path, failure.getMessage()),
          failure);
    }
  }

  /** What stands beside a database and belongs to that one only. */
  private void deleteTraces() throws IOException {
    for (String name : DATABASES) {
      Files.deleteIfExists(path.resolve(name + ".trace.db"));
      Files.deleteIfExists(path.resolve(name + ".tally"));
    }
  }

  private Path database(String name) {
    return path.resolve(name + ".mv.db");
  }

  @Override
  public void close() {
    try {
      claim.close();
    } catch (IOException ignored) {
      // The claim ends with the process at the latest.
    }
  }
}
