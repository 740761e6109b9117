package nl.vertrek.tenant.sim.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The database behind a tenant: its own pool, its own schema, its own migrations. */
public final class TenantDatabase implements AutoCloseable {

  private static final String SCHEMA = "tenant";
  private static final String MIGRATIONS = "classpath:nl/vertrek/tenant/sim/migration";
  private static final int CONNECTIONS = 8;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private TenantDatabase(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  /** Connects and brings the schema up to date. */
  public static TenantDatabase open(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("tenant");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setSchema(SCHEMA);
    config.setMaximumPoolSize(CONNECTIONS);
    migrate(url, user, password);
    return new TenantDatabase(new HikariDataSource(config));
  }

  private static void migrate(String url, String user, String password) {
    Flyway.configure()
        .dataSource(url, user, password)
        .locations(MIGRATIONS)
        .defaultSchema(SCHEMA)
        .createSchemas(true)
        .table("tenant_history")
        .load()
        .migrate();
  }

  /** All or nothing. */
  public <T> T inTransaction(Function<Handle, T> work) {
    return jdbi.inTransaction(work::apply);
  }

  /** For reading only. */
  public <T> T read(Function<Handle, T> work) {
    return jdbi.withHandle(work::apply);
  }

  @Override
  public void close() {
    pool.close();
  }
}
