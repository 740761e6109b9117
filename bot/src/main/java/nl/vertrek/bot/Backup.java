package nl.vertrek.bot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.vertrek.bot.store.DataFolder;
import nl.vertrek.bot.store.Database;
import nl.vertrek.tenant.sim.TenantSimulator;

/**
 * Everything of a data folder in one file. The bot's own database comes first: what the tenant did
 * in between is then asked again under the same request ids, and the tenant tells what it did.
 */
record Backup(DataFolder folder, Database database, TenantSimulator tenant) {

  static final String BOT = "vertrek.mv.db";
  static final String TENANT = "tenant.mv.db";

  /** What stands beside the databases, where it is there. */
  static final List<String> BESIDE = List.of("directline-secret", "token-key", House.TENANT_FILE);

  /** Writes it, once both databases are copied; they go on meanwhile. */
  void write(OutputStream out) throws IOException {
    try (Copy bot = Copy.in(folder);
        Copy simulated = Copy.in(folder)) {
      database.backup(bot.archive());
      tenant.backup(simulated.archive());
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        bot.add(BOT, zip);
        simulated.add(TENANT, zip);
        for (String name : BESIDE) {
          Path file = folder.resolve(name);
          if (Files.exists(file)) {
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(file, zip);
          }
        }
      }
    }
  }

  /** The copy of one database, which it writes as an archive of its own, of one file. */
  private record Copy(Path archive) implements AutoCloseable {

    static Copy in(DataFolder folder) throws IOException {
      return new Copy(Files.createTempFile(folder.path(), "backup", ".zip"));
    }

    void add(String name, ZipOutputStream zip) throws IOException {
      try (ZipInputStream packed = new ZipInputStream(Files.newInputStream(archive))) {
        if (packed.getNextEntry() == null) {
          throw new IOException("The backup of " + name + " is empty.");
        }
        zip.putNextEntry(new ZipEntry(name));
        packed.transferTo(zip);
      }
    }

    @Override
    public void close() throws IOException {
      Files.delete(archive);
    }
  }
}
