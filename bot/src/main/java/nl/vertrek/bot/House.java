package nl.vertrek.bot;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.vertrek.bot.engine.Engine;
import nl.vertrek.bot.engine.Wording;
import nl.vertrek.bot.store.DataFolder;
import nl.vertrek.bot.store.Database;
import nl.vertrek.bot.store.StorageFailure;
import nl.vertrek.dialogs.Dialogs;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.SimulatorSettings;
import nl.vertrek.tenant.sim.TenantDamaged;
import nl.vertrek.tenant.sim.TenantExists;
import nl.vertrek.tenant.sim.TenantSimulator;
import nl.vertrek.tenant.sim.file.InvalidTenantFile;
import nl.vertrek.tenant.sim.file.TenantFile;
import nl.vertrek.understanding.Understanding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs behind a channel, put together: folder, tenant, memory and engine. */
final class House implements AutoCloseable {

  static final String TENANT_FILE = "tenant-file.json";

  private static final Logger LOG = LoggerFactory.getLogger(House.class);

  private final DataFolder folder;
  private final TenantSimulator tenant;
  private final Database database;
  private final Engine engine;
  private final Archive archive;
  private final Catalogue catalogue;
  private final Shredder shredder;
  private final Upn speaker;
  private final PrometheusMeterRegistry registry;

  private House(
      DataFolder folder,
      TenantSimulator tenant,
      Database database,
      Engine engine,
      Archive archive,
      Catalogue catalogue,
      Shredder shredder,
      Upn speaker,
      PrometheusMeterRegistry registry) {
    this.folder = folder;
    this.tenant = tenant;
    this.database = database;
    this.engine = engine;
    this.archive = archive;
    this.catalogue = catalogue;
    this.shredder = shredder;
    this.speaker = speaker;
    this.registry = registry;
  }

  /**
   * Opens the house, and goes on with what was under way.
   *
   * @throws Misuse when the settings do not fit what is there
   * @throws nl.vertrek.bot.store.StorageFailure when the data cannot be used
   * @throws InvalidTenantFile with every fault of the tenant file; then nothing of it is kept
   */
  static House open(Settings settings) {
    return open(settings, Catalogue.load(), InstantSource.system());
  }

  /**
   * The same, with these words and by this watch.
   *
   * @param watch what the tenant's clock counts its seconds by, and the bot dates what is said by
   */
  static House open(Settings settings, Catalogue catalogue, InstantSource watch) {
    if (settings.reset() && settings.tenantFile() != null) {
      // Before anything is thrown away for it.
      TenantFile.checked(settings.tenantFile());
    }
    // Takes as long as the databases do, and needs nothing of theirs.
    CompletableFuture<Understanding> understanding =
        CompletableFuture.supplyAsync(Understanding::load);
    try (Opening opening = new Opening()) {
      DataFolder folder = opening.add(DataFolder.claim(settings.data()));
      if (settings.reset()) {
        reset(folder, settings);
      }
      TenantSimulator tenant = opening.add(tenant(settings, folder, watch));
      String url = settings.database();
      Database database =
          opening.add(url == null ? Database.in(folder, powerSafe()) : Database.at(url));
      PrometheusMeterRegistry registry = Instruments.registry();
      Instruments.watch(database, tenant.clock(), registry);
      Dialogs dialogs = new Dialogs(catalogue, settings.twoPeople());
      Engine engine =
          new Engine(
              database,
              new SimulatedTenant(tenant),
              loaded(understanding),
              dialogs,
              catalogue,
              watch,
              registry);
      Archive archive = new Archive(database, tenant, dialogs, new Wording(catalogue));
      Upn speaker = speaker(settings.as(), tenant.look());
      Shredder shredder = new Shredder(database, settings.keeping(), watch, tenant.clock());
      House house =
          new House(
              folder, tenant, database, engine, archive, catalogue, shredder, speaker, registry);
      shredder.start();
      engine.start();
      opening.done();
      return house;
    }
  }

  private static Understanding loaded(CompletableFuture<Understanding> understanding) {
    try {
      return understanding.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** Whether what is committed must outlive a loss of power, which costs time at every commit. */
  private static boolean powerSafe() {
    return "true".equals(System.getenv("VERTREK_POWER_SAFE"));
  }

  /** The bot's own database first: cases of before would be carried out in the new tenant. */
  private static void reset(DataFolder folder, Settings settings) {
    if (settings.database() != null) {
      try (Database elsewhere = Database.at(settings.database())) {
        if (elsewhere.nodesAlive() > 0) {
          throw new Misuse("Other nodes use this database: stop them before --reset.");
        }
        elsewhere.forgetEverything();
      }
    }
    if (settings.isShared()) {
      TenantSimulator.erase(place(settings, folder));
    }
    folder.reset();
  }

  private static SimulatorSettings place(Settings settings, DataFolder folder) {
    return settings.isShared()
        ? SimulatorSettings.at(Objects.requireNonNull(settings.database()))
        : SimulatorSettings.inFolder(folder.path());
  }

  private static TenantSimulator tenant(Settings settings, DataFolder folder, InstantSource watch) {
    boolean begins = !settings.isShared() && !folder.holdsTenant();
    TenantSimulator tenant = simulator(settings, folder, watch);
    try {
      if (tenant.isEmpty()) {
        begin(tenant, settings.tenantFile(), folder);
      } else if (settings.tenantFile() != null) {
        throw new Misuse(
            "%s holds a tenant already: --tenant is for an empty one, and --reset begins again."
                .formatted(
                    settings.isShared() ? "The database" : "The data folder " + folder.path()));
      }
      return tenant;
    } catch (RuntimeException failure) {
      tenant.close();
      if (begins) {
        folder.reset();
      }
      throw failure;
    }
  }

  private static TenantSimulator simulator(
      Settings settings, DataFolder folder, InstantSource watch) {
    try {
      return TenantSimulator.open(place(settings, folder).by(watch));
    } catch (TenantDamaged damaged) {
      throw new Misuse(String.valueOf(damaged.getMessage()));
    } catch (RuntimeException failure) {
      if (StorageFailure.comesFromDatabase(failure)) {
        throw StorageFailure.explaining(
            failure,
            settings.isShared() ? "behind --database" : folder.resolve("tenant.mv.db").toString());
      }
      throw failure;
    }
  }

  /** Loads the tenant; a file of somebody's own is kept, so that a reset begins from it again. */
  private static void begin(TenantSimulator tenant, @Nullable Path file, DataFolder folder) {
    Path kept = folder.resolve(TENANT_FILE);
    try {
      if (file != null) {
        TenantSource.load(tenant, file);
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
      } else {
        TenantSource.load(tenant, Files.exists(kept) ? kept : null);
      }
    } catch (TenantExists anotherNodeWasFirst) {
      LOG.debug("Another node has begun this tenant", anotherNodeWasFirst);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "The tenant file could not be kept in %s: %s".formatted(kept, failure.getMessage()),
          failure);
    }
  }

  /** Who speaks when nobody else is named. */
  private static Upn speaker(@Nullable Upn named, TenantView view) {
    if (named != null) {
      return view.person(named)
          .map(Person::upn)
          .orElseThrow(() -> new Misuse("The tenant knows nobody called %s.".formatted(named)));
    }
    return view.admins().stream()
        .filter(upn -> view.person(upn).filter(House::isGlobalAdmin).isPresent())
        .findFirst()
        .orElseThrow(
            () -> new Misuse("The tenant has no Global admin: say who speaks, with --as UPN."));
  }

  private static boolean isGlobalAdmin(Person person) {
    return person.account().roles().contains(AdminRole.GLOBAL_ADMIN);
  }

  Engine engine() {
    return engine;
  }

  TenantSimulator tenant() {
    return tenant;
  }

  Database database() {
    return database;
  }

  Archive archive() {
    return archive;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  DataFolder folder() {
    return folder;
  }

  Upn speaker() {
    return speaker;
  }

  HouseOperations operations() {
    return new HouseOperations(this, registry);
  }

  @Override
  public void close() {
    shredder.close();
    engine.close();
    registry.close();
    database.close();
    tenant.close();
    folder.close();
  }
}
