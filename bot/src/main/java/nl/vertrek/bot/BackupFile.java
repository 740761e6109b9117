package nl.vertrek.bot;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nl.vertrek.bot.store.DataFolder;
import nl.vertrek.bot.store.Database;
import nl.vertrek.bot.store.StorageFailure;
import nl.vertrek.tenant.sim.SimulatorSettings;
import nl.vertrek.tenant.sim.TenantSimulator;

/** A backup as a file: made of a data folder, also of one that a server uses, and put into one. */
record BackupFile(Path file) {

  /**
   * Makes it; a file that was there is replaced once the new one is whole.
   *
   * @throws Misuse when there is nothing to be backed up, or it cannot be had
   */
  void make(Path data) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      copy(data, part);
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
              "The server on port %d gives no backup (%d): look at its log."
                  .formatted(port, answer.statusCode()));
        }
        body.transferTo(out);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while fetching the backup.", stopped);
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
        Set<String> names = unpack(aside);
        open(aside);
        folder.reset();
        // The tenant last: without it a folder counts as empty.
        for (String name : names.stream().sorted(Comparator.reverseOrder()).toList()) {
          if (!name.equals(Backup.TENANT)) {
            move(aside, name, folder);
          }
        }
        move(aside, Backup.TENANT, folder);
      } finally {
        delete(aside);
      }
    }
  }

  private static void move(Path from, String name, DataFolder folder) throws IOException {
    Files.move(from.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private Set<String> unpack(Path folder) throws IOException {
    Set<String> names = new HashSet<>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        boolean known =
            name.equals(Backup.BOT) || name.equals(Backup.TENANT) || Backup.BESIDE.contains(name);
        if (!known || !names.add(name)) {
          throw noBackup();
        }
        try (var out = Secrets.writing(folder.resolve(name))) {
          zip.transferTo(out);
        }
      }
    } catch (ZipException damaged) {
      throw noBackup();
    }
    if (!names.containsAll(Set.of(Backup.BOT, Backup.TENANT))) {
      throw noBackup();
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

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path one : files.toList()) {
        Files.delete(one);
      }
    }
    Files.delete(folder);
  }
}
