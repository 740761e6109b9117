package nl.vertrek.bot;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;
import nl.vertrek.bot.store.AuditReport;
import nl.vertrek.bot.store.DataFolder;
import nl.vertrek.bot.store.Database;
import nl.vertrek.bot.store.StorageFailure;
import nl.vertrek.bot.teams.TeamsPackage;
import nl.vertrek.bot.web.Server;
import nl.vertrek.bot.workbench.LocaleChecks;
import nl.vertrek.bot.workbench.SaidKeys;
import nl.vertrek.dialogs.Seal;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.file.InvalidTenantFile;
import nl.vertrek.tenant.sim.file.TenantFile;
import nl.vertrek.tenant.sim.file.TenantFileFaults;
import nl.vertrek.tenant.sim.make.TenantMaker;
import nl.vertrek.understanding.ClassifierScore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.exc.JacksonIOException;

/** Vertrek, from the command line. */
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private static final int WELL = 0;
  private static final int INVALID = 1;
  private static final int MISUSED = 2;

  private final BufferedReader in =
      new BufferedReader(
          new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final PrintStream err =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  private Main() {}

  /** Does what the arguments ask for; ends with 0, with 1 where it found faults, else 2. */
  public static void main(String[] arguments) throws IOException {
    quiet();
    System.exit(new Main().run(arguments));
  }

  /** One line for what somebody should look at, unless whoever starts it wants it otherwise. */
  private static void quiet() throws IOException {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(Objects.requireNonNull(settings));
    }
  }

  private int run(String... arguments) throws IOException {
    try {
      return run(CommandLine.read(arguments));
    } catch (InvalidTenantFile invalid) {
      return faults(invalid.faults());
    } catch (Misuse | StorageFailure failure) {
      err.println(failure.getMessage());
      return MISUSED;
    } catch (RuntimeException fault) {
      LOG.debug("What went wrong in full", fault);
      err.println("Vertrek cannot go on, by a fault of its own: " + fault);
      return MISUSED;
    }
  }

  private int run(Errand errand) throws IOException {
    switch (errand) {
      case Errand.Help _ -> out.print(Usage.TEXT);
      case Errand.Serve serve -> serve(serve);
      case Errand.Chat chat -> chat(chat);
      case Errand.Understand understand -> understand(understand);
      case Errand.ScoreClassifier(var folder) -> score(folder);
      case Errand.MakeTenant make -> make(make);
      case Errand.PackForTeams pack -> pack(pack);
      case Errand.CheckLocales _ -> {
        return checkLocales();
      }
      case Errand.Backup(var data, var file) -> backup(data, file);
      case Errand.Restore restore -> restore(restore);
      case Errand.VerifyAudit audit -> {
        return verifyAudit(audit);
      }
      case Errand.Erase erase -> erase(erase);
      case Errand.CheckTenant(var file) -> {
        return faults(TenantFile.check(file));
      }
    }
    return WELL;
  }

  private void serve(Errand.Serve serve) {
    House house = House.open(serve.settings());
    Server front;
    try {
      front = Front.open(house, serve.port());
    } catch (RuntimeException failure) {
      house.close();
      throw failure;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(front, house), "stop"));
    Serving.on(front.port(), house.folder().path());
    out.println("Vertrek is ready on http://localhost:" + front.port());
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(Server front, House house) {
    Serving.noMore(house.folder().path());
    try {
      front.close();
    } catch (RuntimeException failure) {
      LOG.warn("The server did not stop as it should: {}", failure.toString());
    } finally {
      house.close();
    }
  }

  private void chat(Errand.Chat chat) throws IOException {
    try (House house = House.open(chat.settings())) {
      Upn speaker = house.speaker();
      new Chat(house.engine(), new Retelling(house.catalogue()), out, atTerminal())
          .run(speaker, chat.language(), in);
    }
  }

  private static boolean atTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  private void understand(Errand.Understand understand) throws IOException {
    try (Comprehension comprehension = Comprehension.among(understand)) {
      comprehension.run(in, out);
    }
  }

  private void score(Path folder) {
    try {
      out.print(ClassifierScore.of(folder).table());
    } catch (IllegalArgumentException unusable) {
      throw new Misuse(String.valueOf(unusable.getMessage()));
    }
  }

  private static void make(Errand.MakeTenant make) {
    try {
      new TenantMaker(make.users(), make.seed()).write(make.file());
    } catch (IOException | JacksonIOException unwritable) {
      throw new Misuse(
          "The tenant file %s cannot be written whole: see whether its folder is there and has room."
              .formatted(make.file()));
    }
  }

  private void pack(Errand.PackForTeams pack) {
    try {
      TeamsPackage.write(pack.app(), pack.file());
    } catch (IOException failure) {
      throw new Misuse(
          "The package cannot be written to %s (%s): make the folder writable, or give another file with --out."
              .formatted(pack.file(), failure.getClass().getSimpleName()));
    }
    out.println("The app package for Teams is " + pack.file());
  }

  private int checkLocales() {
    Catalogue catalogue = Catalogue.load();
    var findings = new LocaleChecks(catalogue, SaidKeys.ofTheProgram()).ofEverything(catalogue);
    findings.forEach(out::println);
    return findings.isEmpty() ? WELL : INVALID;
  }

  private void backup(Path data, Path file) {
    try {
      new BackupFile(file).make(data);
    } catch (IOException failure) {
      throw new Misuse("The backup %s cannot be written: %s".formatted(file, failure));
    }
    out.println(
        "All data of %s is in %s; keep it safe, for it holds the secrets too."
            .formatted(data, file));
  }

  private void restore(Errand.Restore restore) {
    try {
      new BackupFile(restore.file()).restore(restore.data(), restore.reset());
    } catch (IOException failure) {
      throw new Misuse("The backup %s cannot be restored: %s".formatted(restore.file(), failure));
    }
    out.println("%s is as it was when %s was made.".formatted(restore.data(), restore.file()));
  }

  private static DataFolder required(DataFolder folder) {
    if (!folder.holdsTenant()) {
      throw new Misuse(
          "There is nothing in %s yet: say which folder, with --data.".formatted(folder.path()));
    }
    return folder;
  }

  private int verifyAudit(Errand.VerifyAudit audit) {
    if (audit.database() != null) {
      try (Database elsewhere = Database.at(audit.database())) {
        return told(elsewhere.audit());
      }
    }
    try (DataFolder folder = DataFolder.claim(audit.data());
        Database database = Database.in(required(folder))) {
      return told(database.audit());
    }
  }

  private int told(AuditReport report) {
    report.findings().forEach(out::println);
    out.println(
        "%d cases with %d events: %s"
            .formatted(
                report.cases(),
                report.events(),
                report.findings().isEmpty() ? "all as written." : "not all as written."));
    return report.findings().isEmpty() ? WELL : INVALID;
  }

  private void erase(Errand.Erase erase) {
    CaseId id = new CaseId(erase.number());
    try (DataFolder folder = DataFolder.claim(erase.data());
        Database database =
            erase.database() == null
                ? Database.in(required(folder))
                : Database.at(erase.database())) {
      Seal seal = database.erase(id, Instant.now());
      out.printf(
          "Case %s is erased. Its chain still holds: %d events, ending in %s.%n",
          id, seal.events(), seal.head());
    } catch (IllegalArgumentException notThere) {
      throw new Misuse(String.valueOf(notThere.getMessage()));
    }
  }

  private int faults(TenantFileFaults faults) {
    faults.shown().forEach(out::println);
    if (faults.more() > 0) {
      out.println("and " + faults.more() + " more");
    }
    return faults.none() ? WELL : INVALID;
  }
}
