package nl.vertrek.tenant.sim;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Where a simulated tenant lives, and whose watch it goes by.
 *
 * @param url of H2 or PostgreSQL. One for H2 must say {@code WRITE_DELAY=0}, or what was answered
 *     last is lost with the process, and {@code MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE}, in which
 *     the schema is written; {@link #inFolder} says both
 * @param wall what the virtual clock counts its seconds by
 */
public record SimulatorSettings(String url, String user, String password, InstantSource wall) {

  private static final String H2 =
      ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";LOCK_TIMEOUT=30000";

  /** A tenant in files of this folder. */
  public static SimulatorSettings inFolder(Path folder) {
    return h2("file:" + folder.resolve("tenant").toAbsolutePath());
  }

  /** A tenant that is gone with the process. */
  public static SimulatorSettings inMemory(String name) {
    return h2("mem:" + name + ";DB_CLOSE_DELAY=-1");
  }

  /** A tenant in a database of somebody's own, by its JDBC URL with everything that it needs. */
  public static SimulatorSettings at(String url, String user, String password) {
    return new SimulatorSettings(url, user, password, InstantSource.system());
  }

  /** The same tenant by another watch. */
  public SimulatorSettings by(InstantSource watch) {
    return new SimulatorSettings(url, user, password, watch);
  }

  private static SimulatorSettings h2(String place) {
    return at("jdbc:h2:" + place + H2, "sa", "");
  }
}
