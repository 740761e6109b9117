package nl.vertrek.bot.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder with everything that outlives the process. While it is claimed no other process can
 * claim it; the operating system lets go of the claim when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {

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
      return new DataFolder(path, claim);
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
        Files.deleteIfExists(path.resolve(name + ".trace.db"));
        Files.deleteIfExists(path.resolve(name + ".tally"));
      }
    } catch (IOException failure) {
      throw new StorageFailure(
          StorageFailure.Kind.NOT_WRITABLE,
          "The databases in %s cannot be removed: %s.".formatted(path, failure.getMessage()),
          failure);
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
