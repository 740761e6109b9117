package nl.vertrek.tenant.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * How many commands were answered, written beside the database. A database file that lost its end
 * opens without complaint as it was some time before; by this it is found out.
 */
final class Tally {

  private static final String ENDING = ".tally";

  private static final System.Logger LOG = System.getLogger(Tally.class.getName());

  private final Path database;
  private final Path file;

  private Tally(Path files) {
    this.database = Path.of(files + ".mv.db");
    this.file = Path.of(files + ENDING);
  }

  /** The tally of the database in these files; null: it is kept elsewhere, and has none. */
  static @Nullable Tally beside(@Nullable Path files) {
    return files == null ? null : new Tally(files);
  }

  /**
   * Sees to it that there is a database at all, before an empty one would take its place.
   *
   * @throws TenantDamaged when there was one
   */
  void requireDatabase() {
    if (Files.exists(file) && !Files.exists(database)) {
      throw damaged("is gone");
    }
  }

  /**
   * Compares with what the database says.
   *
   * @throws TenantDamaged when that is less than was answered
   */
  void verify(boolean holdsTenant, long answered) {
    if (Files.exists(file)) {
      long known = read();
      if (!holdsTenant || answered < known) {
        throw damaged(
            "lost its end: %d of %d answered commands are left".formatted(answered, known));
      }
    }
    if (holdsTenant) {
      write(answered);
    }
  }

  private TenantDamaged damaged(String how) {
    return new TenantDamaged(
        "The database %s %s. Nothing was changed: put a backup of the folder in its place, or begin again with --reset."
            .formatted(database, how));
  }

  private long read() {
    try {
      return Long.parseLong(Files.readString(file).strip());
    } catch (NumberFormatException e) {
      throw damaged("cannot be trusted, for what stands in %s is no number".formatted(file));
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read.".formatted(file), e);
    }
  }

  /** From now on so many have been answered. */
  synchronized void write(long answered) {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      // Always as long, so that a full disk does not keep it from being written over.
      byte[] text = "%019d\n".formatted(answered).getBytes(StandardCharsets.US_ASCII);
      out.write(ByteBuffer.wrap(text), 0);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The tally could not be written down; goes on.", e);
    }
  }
}
