package nl.vertrek.bot;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.bot.store.DataFolder;
import nl.vertrek.bot.store.Database;
import nl.vertrek.bot.store.StorageFailure;
import nl.vertrek.tenant.sim.SimulatorSettings;
import nl.vertrek.tenant.sim.TenantSimulator;

/** A backup as a file: made of a data folder, also of one that a server uses, and put into one. */
record BackupFile(Path file) {

  private static final int LONGEST_REASON = 10_000;

  /**
   * Makes it; a file that was there is replaced once the new one is whole.
   *
   * @throws Misuse when there is nothing to be backed up, or it cannot be had
   */
  void make(Path data) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      copy(data, part);
      unpack(part, _ -> OutputStream.nullOutputStream());
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void copy(Path data, Path part) throws IOException {
    try (DataFolder folder = DataFolder.claim(data)) {
      copy(folder, part);
    } catch (StorageFailure failure) {
      if (failure.kind() != StorageFailure.Kind.IN_USE) {
        throw failure;
      }
      fetch(data, part);
    }
  }

  /** Nobody uses the folder. */
  private static void copy(DataFolder folder, Path part) throws IOException {
    if (!folder.holdsTenant()) {
      throw new Misuse(
          "There is nothing in %s to back up: say which folder, with --data."
              .formatted(folder.path()));
    }
    if (!Files.exists(folder.resolve(Backup.BOT))) {
      throw new Misuse(
          "The bot's own database is not in %s: what --database names is backed up with its own tools, PostgreSQL with pg_dump."
              .formatted(folder.path()));
    }
    try (Database database = Database.in(folder);
        TenantSimulator tenant = simulator(folder);
        var out = Secrets.writing(part)) {
      new Backup(folder, database, tenant).write(out);
    }
  }

  private static TenantSimulator simulator(DataFolder folder) {
    return TenantSimulator.open(SimulatorSettings.inFolder(folder.path()));
  }

  /** A server uses the folder, and is asked for it. */
  private static void fetch(Path data, Path part) throws IOException {
    int port = Serving.port(data);
    URI address = URI.create("http://localhost:%d/ops/backup".formatted(port));
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var out = Secrets.writing(part)) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Authorization", "Bearer " + Front.keys(data, System.getenv()).secret())
              .build();
      HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw new Misuse(
              "The server on port %d gives no backup (%d): %s"
                  .formatted(port, answer.statusCode(), reason(body)));
        }
        body.transferTo(out);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while fetching the backup.", stopped);
    }
  }

  private static String reason(InputStream body) throws IOException {
    try {
      return Json.read(body.readNBytes(LONGEST_REASON))
          .at("/error/message")
          .stringValue("look at its log.");
    } catch (Problem unreadable) {
      return "look at its log.";
    }
  }

  /**
   * Puts it into a data folder. What is there is thrown away only once the backup was opened.
   *
   * @throws Misuse when there is a tenant already and this is no reset, or the file is no backup
   */
  void restore(Path data, boolean reset) throws IOException {
    try (DataFolder folder = DataFolder.claim(data)) {
      if (folder.holdsTenant() && !reset) {
        throw new Misuse(
            "The data folder %s holds a tenant already: give another with --data, or --reset to replace it."
                .formatted(folder.path()));
      }
      Path aside = Files.createTempDirectory(folder.path(), "restoring");
      try {
        Set<String> names = unpack(file, name -> Secrets.writing(aside.resolve(name)));
        open(aside);
        delete(aside, name -> !names.contains(name));
        folder.replaceBy(aside);
      } catch (ZipException | EOFException damaged) {
        throw noBackup();
      } finally {
        if (Files.exists(aside)) {
          delete(aside, _ -> true);
          Files.delete(aside);
        }
      }
    }
  }

  /** Where an entry of an archive goes. */
  private interface Unpacking {
    OutputStream to(String name) throws IOException;
  }

  /**
   * Goes through a backup, every entry to its end.
   *
   * @return the names in it
   * @throws ZipException when it is none, or not whole
   */
  private static Set<String> unpack(Path archive, Unpacking unpacking) throws IOException {
    Set<String> names = new HashSet<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        boolean known =
            name.equals(Backup.BOT) || name.equals(Backup.TENANT) || Backup.BESIDE.contains(name);
        if (!known || !names.add(name)) {
          throw new ZipException("It holds what no backup holds.");
        }
        try (OutputStream out = unpacking.to(name)) {
          zip.transferTo(out);
        }
      }
    }
    if (!names.containsAll(Set.of(Backup.BOT, Backup.TENANT))) {
      throw new ZipException("It is not whole.");
    }
    return names;
  }

  private Misuse noBackup() {
    return new Misuse("%s is no backup of Vertrek, or it is damaged.".formatted(file));
  }

  /** Proves that both databases can be used. */
  private void open(Path unpacked) {
    try (DataFolder folder = DataFolder.claim(unpacked);
        Database _ = Database.in(folder);
        TenantSimulator tenant = simulator(folder)) {
      if (tenant.isEmpty()) {
        throw noBackup();
      }
    }
  }

  private static void delete(Path folder, Predicate<String> names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path one : files.toList()) {
        if (names.test(folder.relativize(one).toString())) {
          Files.delete(one);
        }
      }
    }
  }
}
