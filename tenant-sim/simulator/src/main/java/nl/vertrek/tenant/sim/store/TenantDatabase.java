package nl.vertrek.tenant.sim.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.vertrek.tenant.sim.state.Json;
import nl.vertrek.tenant.sim.state.OrganizationDocument;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The database behind a tenant: its own pool, its own schema, its own migrations. */
public final class TenantDatabase implements AutoCloseable {

  private static final String SCHEMA = "tenant";
  private static final String MIGRATIONS = "classpath:nl/vertrek/tenant/sim/migration";
  private static final int CONNECTIONS = 8;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final @Nullable Recollection recollection;

  private TenantDatabase(HikariDataSource pool, boolean ours) {
    this.pool = pool;
    this.recollection = ours ? new Recollection() : null;
    this.jdbi = Jdbi.create(pool);
    // Made here, for otherwise every connection would have one of its own.
    this.jdbi.getConfig(Unchanging.class);
  }

  /**
   * Connects and brings the schema up to date.
   *
   * @param user null: as the URL says
   * @param password null: as the URL says
   * @param ours whether nobody else writes to it as long as it is open
   */
  public static TenantDatabase open(
      String url, @Nullable String user, @Nullable String password, boolean ours) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("tenant");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setSchema(SCHEMA);
    config.setMaximumPoolSize(CONNECTIONS);
    migrate(url, user, password);
    return new TenantDatabase(new HikariDataSource(config), ours);
  }

  private static void migrate(String url, @Nullable String user, @Nullable String password) {
    Flyway.configure()
        .dataSource(url, user, password)
        .locations(MIGRATIONS)
        .defaultSchema(SCHEMA)
        .createSchemas(true)
        .table("tenant_history")
        .load()
        .migrate();
  }

  /** Whether it is of a kind to which several nodes can write at a time: PostgreSQL. */
  public boolean isShared() {
    return pool.getJdbcUrl().startsWith("jdbc:postgresql:");
  }

  /** Takes the whole schema away. */
  public static void erase(String url, @Nullable String user, @Nullable String password) {
    Jdbi.create(() -> DriverManager.getConnection(url, user, password))
        .useHandle(handle -> handle.execute("drop schema if exists " + SCHEMA + " cascade"));
  }

  /** All or nothing. */
  public <T> T inTransaction(Function<Handle, T> work) {
    try {
      return reviving(() -> jdbi.inTransaction(work::apply));
    } finally {
      if (recollection != null) {
        recollection.forget();
      }
    }
  }

  /**
   * Fills the empty schema. Until all of it is there nobody sees a tenant: the organisation is
   * claimed first, which keeps others from loading at the same time, and seen last.
   */
  public void load(OrganizationDocument organization, Consumer<TenantLoader> elements) {
    inTransaction(claim -> {
      claim.execute(
          "insert into organization (id, document) values (1, ?)",
          Json.forStorage().writeValueAsString(organization.withFreeNumbers(List.of())));
      NamesEdition.advance(claim);
      organization.freeNumbers().forEach(new NumberTable(claim)::add);
      claim.execute(
          "insert into clock (id, moment) values (1, ?)", Moments.column(organization.now()));
      fill(organization, elements);
      return organization;
    });
  }

  private void fill(OrganizationDocument organization, Consumer<TenantLoader> elements) {
    try (Handle handle = jdbi.open();
        TenantLoader loader = new TenantLoader(handle, organization)) {
      elements.accept(loader);
      loader.finish();
    }
  }

  /** Writes a backup of the file database, an archive of one file. */
  public void backup(Path file) {
    int _ =
        read(handle ->
            handle.execute("backup to '%s'".formatted(file.toString().replace("'", "''"))));
  }

  /** Another number whenever what {@link TenantScroll#names} tells has changed. */
  public long namesEdition() {
    return known("names edition", () -> read(NamesEdition::read));
  }

  /** For reading only. */
  public <T> T read(Function<Handle, T> work) {
    return reviving(() -> jdbi.withHandle(work::apply));
  }

  /** The same for somebody who looks at the tenant at this moment. */
  public <T> T look(Instant now, Function<TenantReader, T> question) {
    Recollection.Answers known = recollection == null ? null : recollection.now();
    return read(handle -> question.apply(new TenantReader(handle, now, known)));
  }

  /** Whether an account has changed by itself that nobody brought up to date; needs no lock. */
  public boolean isAnythingDue(Instant now) {
    return known("first due", () -> read(DueTable::firstMoment))
        .filter(moment -> !moment.isAfter(now))
        .isPresent();
  }

  private <T> T known(String question, Supplier<T> read) {
    return recollection == null ? read.get() : recollection.now().to(question, read);
  }

  /**
   * H2 gives up a database that it could not write to, a full disk for instance. With every
   * connection renewed it is opened again, as it was when something was committed last.
   */
  private <T> T reviving(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException failure) {
      if (givenUp(failure)) {
        pool.getHikariPoolMXBean().softEvictConnections();
      }
      throw failure;
    }
  }

  private static boolean givenUp(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException
          || (cause instanceof SQLException sql
              && sql.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    pool.close();
  }
}
