package nl.vertrek.tenant.sim;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.Tenant;
import nl.vertrek.tenant.TenantUnavailable;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.file.TenantFile;
import nl.vertrek.tenant.sim.rules.Happening;
import nl.vertrek.tenant.sim.store.FallenDue;
import nl.vertrek.tenant.sim.store.Journal;
import nl.vertrek.tenant.sim.store.TenantDatabase;
import nl.vertrek.tenant.sim.store.TenantReader;
import nl.vertrek.tenant.sim.store.TenantScroll;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * A tenant that behaves as Microsoft 365 does, and the door for whoever runs it: its clock, its
 * faults, its journal and all of its state.
 */
public final class TenantSimulator implements Tenant, AutoCloseable {

  static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(30);

  private static final int MOST_REPORTED = 1_000;
  private static final int LONGEST_REQUEST_ID = 200;
  private static final Duration CLOCK_WRITTEN_EVERY = Duration.ofSeconds(5);
  private static final Duration CLOCKS_COMPARED_EVERY = Duration.ofSeconds(1);
  private static final System.Logger LOG = System.getLogger(TenantSimulator.class.getName());

  private final TenantDatabase database;
  private final TenantClock clock;
  private final Faults faults;
  private final Execution execution;
  private final SimulatorSettings.Pause pause;
  private final @Nullable Tally tally;
  private final Display display;
  private final ScheduledExecutorService timekeeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("tenant-clock").daemon().factory());

  private TenantSimulator(
      TenantDatabase database, SimulatorSettings settings, @Nullable Tally tally) {
    this.database = database;
    this.clock = new TenantClock(database, settings.wall());
    this.pause = settings.pause();
    this.tally = tally;
    this.display = new Display(database);
    this.faults = new Faults(clock);
    this.execution = new Execution(database, clock);
  }

  /**
   * Opens the tenant that lives there, or an empty place to load one into.
   *
   * @throws TenantDamaged when its files do not hold all that was answered
   */
  public static TenantSimulator open(SimulatorSettings settings) {
    Tally tally = Tally.beside(settings.files());
    if (tally != null) {
      tally.requireDatabase();
    }
    TenantDatabase database =
        TenantDatabase.open(
            settings.url(), settings.user(), settings.password(), settings.files() != null);
    try {
      TenantSimulator simulator = new TenantSimulator(database, settings, tally);
      if (tally != null) {
        tally.verify(!simulator.isEmpty(), simulator.answered());
      }
      simulator.clock.start();
      simulator.keepTime();
      return simulator;
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  /** Takes the tenant away that lives there, while nobody has it open. */
  public static void erase(SimulatorSettings settings) {
    TenantDatabase.erase(settings.url(), settings.user(), settings.password());
  }

  private long answered() {
    return database.read(handle -> new Journal(handle).length());
  }

  private void count() {
    if (tally != null) {
      tally.write(answered());
    }
  }

  private void keepTime() {
    long every = (database.isShared() ? CLOCKS_COMPARED_EVERY : CLOCK_WRITTEN_EVERY).toSeconds();
    var _ = timekeeper.scheduleAtFixedRate(this::writeDownTheTime, every, every, TimeUnit.SECONDS);
  }

  private void writeDownTheTime() {
    try {
      clock.persist();
    } catch (JdbiException e) {
      LOG.log(System.Logger.Level.WARNING, "The clock could not be written down; goes on.", e);
    }
  }

  /** Whether no tenant lives here yet. */
  public boolean isEmpty() {
    return !database.read(TenantReader::holdsTenant);
  }

  /**
   * Loads a tenant file, wholly or not at all.
   *
   * @throws TenantExists when a tenant lives here already
   * @throws nl.vertrek.tenant.sim.file.InvalidTenantFile with every fault of the file
   */
  public void load(Path file) {
    TenantFile tenantFile = TenantFile.checked(file);
    refuseToLoadTwice();
    try {
      tenantFile.loadInto(database);
    } catch (JdbiException failure) {
      // Where another node was first, its tenant is there by now.
      refuseToLoadTwice();
      throw failure;
    }
    count();
    clock.start();
  }

  private void refuseToLoadTwice() {
    database.read(handle -> {
      if (TenantReader.holdsTenant(handle)) {
        throw new TenantExists(
            new TenantReader(handle, Instant.EPOCH).organization().displayName());
      }
      return handle;
    });
  }

  /**
   * Loads the demo tenant, Contoso Nederland.
   *
   * @throws TenantExists when a tenant lives here already
   */
  public void loadDemo() {
    DemoTenant.unpackedFor(this::load);
  }

  @Override
  public TenantView look() {
    faults.happensToReading().ifPresent(this::whileReading);
    try {
      execution.catchUp();
    } catch (JdbiException e) {
      LOG.log(System.Logger.Level.WARNING, "The tenant's database does not answer.", e);
      throw new TenantUnavailable(AFTER_AN_OUTAGE);
    }
    return new SimulatedView(database, clock.instant());
  }

  private void whileReading(Fault fault) {
    switch (fault.kind()) {
      case UNAVAILABLE -> throw new TenantUnavailable(retryAfter(fault));
      case SLOW -> dawdle(fault);
      case THROTTLED, LOST_ANSWER, STUCK -> {}
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the request id is too long to be remembered
   */
  @Override
  public Outcome execute(Command command, Actor actor, RequestId id) {
    if (id.text().length() > LONGEST_REQUEST_ID) {
      throw new IllegalArgumentException(
          "A request id has at most " + LONGEST_REQUEST_ID + " characters.");
    }
    Optional<Fault> fault = faults.happensTo(command);
    return fault.isEmpty()
        ? execute(command, actor, id, (Double) null)
        : execute(command, actor, id, fault.get());
  }

  private Outcome execute(Command command, Actor actor, RequestId id, Fault fault) {
    return switch (fault.kind()) {
      case THROTTLED, UNAVAILABLE -> new Outcome.Failed(retryAfter(fault));
      case SLOW -> {
        dawdle(fault);
        yield execute(command, actor, id, (Double) null);
      }
      case LOST_ANSWER -> {
        execute(command, actor, id, (Double) null);
        yield new Outcome.Failed(fault.retryAfter());
      }
      case STUCK ->
          execute(command, actor, id, fault.at() == null ? Double.valueOf(0) : fault.at());
    };
  }

  private Outcome execute(Command command, Actor actor, RequestId id, @Nullable Double stuckAt) {
    try {
      Outcome outcome = execution.execute(command, actor, id, stuckAt);
      count();
      return outcome;
    } catch (JdbiException e) {
      LOG.log(System.Logger.Level.WARNING, "Request " + id.text() + " was not carried out.", e);
      return new Outcome.Failed(AFTER_AN_OUTAGE);
    }
  }

  /**
   * Lets people and devices do something themselves, as they would while an admin is at work.
   *
   * @return what came of it
   */
  public Happening.Answer happen(Happening happening) {
    return execution.happen(happening);
  }

  private static Duration retryAfter(Fault fault) {
    return fault.retryAfter() == null ? AFTER_AN_OUTAGE : fault.retryAfter();
  }

  private void dawdle(Fault fault) {
    try {
      pause.take(fault.delay() == null ? Duration.ofSeconds(2) : fault.delay());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public TenantClock clock() {
    return clock;
  }

  public Faults faults() {
    return faults;
  }

  /** The account as JSON: as in a tenant file, with {@code now}, what the clock makes of it. */
  public Optional<String> user(Upn upn) {
    execution.catchUp();
    return display.user(upn, clock.instant());
  }

  /** What changed by itself after one moment, up to and at another: each change once, in order. */
  public FallenDue.Report fellDue(Instant after, Instant until) {
    execution.catchUp();
    return database.read(handle -> new FallenDue(handle).between(after, until, MOST_REPORTED));
  }

  /** Everything as a tenant file of this moment; the stream is left open. */
  public void tenant(OutputStream out) {
    execution.catchUp();
    display.tenant(out, clock);
  }

  /** Every command that was answered, in order; or only those about this person. */
  public List<Journal.Entry> journal(@Nullable Upn person) {
    return database.read(handle -> new Journal(handle).entries(person));
  }

  /** The journal as JSON. */
  public String journalJson(@Nullable Upn person) {
    return display.journal(person);
  }

  /** Another number whenever {@link #directory} tells something else, whatever changed it. */
  public long directoryEdition() {
    return database.namesEdition();
  }

  /** Goes through all accounts, for an index of names. */
  public void directory(Consumer<DirectoryEntry> each) {
    database.read(handle -> {
      new TenantScroll(handle).names(name -> each.accept(DirectoryEntry.of(name)));
      return each;
    });
  }

  /** Writes a backup of the file database, an archive of one file; commands go on meanwhile. */
  public void backup(Path file) {
    database.backup(file);
  }

  @Override
  public void close() {
    timekeeper.shutdownNow();
    writeDownTheTime();
    database.close();
  }
}
