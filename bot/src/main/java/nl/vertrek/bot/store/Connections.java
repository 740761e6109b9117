package nl.vertrek.bot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Opens a database and brings its tables up to this version. */
final class Connections {

  /** More than two threads a core only wait for each other, and every commit waits for the disk. */
  private static final int POOL = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  /** Elsewhere the way there and back is waited for too. */
  private static final int SHARED_POOL = 10;

  private Connections() {}

  /** The URL of a file database: on disk at every commit, in PostgreSQL's words. */
  static String fileUrl(Path file) {
    return "jdbc:h2:file:"
        + file.toAbsolutePath().toString().replace(";", "\\;")
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE"
        + ";QUERY_CACHE_SIZE=100";
  }

  static HikariDataSource file(Path file) {
    Path onDisk = file.resolveSibling(file.getFileName() + ".mv.db");
    if (Files.exists(onDisk) && !Files.isWritable(onDisk)) {
      // H2 would open it for reading only, and the first turn would fail.
      throw new StorageFailure(
          StorageFailure.Kind.NOT_WRITABLE,
          "The database %s cannot be written: make the file writable.".formatted(onDisk));
    }
    return open(fileUrl(file), onDisk.toString());
  }

  static HikariDataSource open(String url, String name) {
    if (DriverManager.drivers().noneMatch(driver -> accepts(driver, url))) {
      throw new StorageFailure(
          StorageFailure.Kind.UNREACHABLE,
          "--database takes a JDBC URL of PostgreSQL, jdbc:postgresql://HOST/DATABASE?user=…, or of"
              + " H2; left out, the data folder holds everything.");
    }
    // A first connection of its own tells plainly what is wrong, where the pool would try on.
    try (Connection _ = DriverManager.getConnection(url)) {
      HikariDataSource source = new HikariDataSource(config(url));
      migrate(source, name);
      return source;
    } catch (SQLException failure) {
      throw StorageFailure.explaining(failure, name);
    }
  }

  private static boolean accepts(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException unable) {
      return false;
    }
  }

  private static HikariConfig config(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setPoolName("vertrek");
    config.setMaximumPoolSize(POOL);
    if (Database.isShared(url)) {
      config.setMaximumPoolSize(SHARED_POOL);
      config.setConnectionInitSql("set idle_in_transaction_session_timeout = '5s'");
    }
    return config;
  }

  private static void migrate(HikariDataSource source, String name) {
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:nl/vertrek/bot/store")
          .load()
          .migrate();
    } catch (FlywayException failure) {
      source.close();
      throw StorageFailure.explaining(failure, name);
    }
  }
}
