package nl.vertrek.tenant.sim;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a simulated tenant lives, and whose watch it goes by.
 *
 * @param url of H2 or PostgreSQL. One for H2 must say {@code WRITE_DELAY=0}, or what was answered
 *     last is lost with the process, {@code OPTIMIZE_REUSE_RESULTS=FALSE}, or H2 2.4 finds in a
 *     subquery what stood there before, and {@code MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE}, in
 *     which the schema is written; {@link #inFolder} says all of it
 * @param user null: as the URL says
 * @param password null: as the URL says
 * @param files the database's files without their endings; null where they are nobody's business
 * @param wall what the virtual clock counts its seconds by
 * @param pause how a slow answer takes its time
 */
public record SimulatorSettings(
    String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable Path files,
    InstantSource wall,
    Pause pause) {

  private static final String H2 =
      ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE"
          + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";LOCK_TIMEOUT=30000;QUERY_CACHE_SIZE=100";

  /** Lets time pass on the wall clock. */
  @FunctionalInterface
  public interface Pause {

    /** Comes back when the time has passed, or when somebody wants the thread to end. */
    void take(Duration time) throws InterruptedException;
  }

  /** A tenant in files of this folder. */
  public static SimulatorSettings inFolder(Path folder) {
    Path files = folder.resolve("tenant").toAbsolutePath();
    return at("jdbc:h2:file:" + files + H2, "sa", "").keptIn(files);
  }

  /** A tenant that is gone with the process. */
  public static SimulatorSettings inMemory(String name) {
    return at("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + H2, "sa", "");
  }

  /** A tenant in a database of somebody's own, by its JDBC URL with everything that it needs. */
  public static SimulatorSettings at(String url, String user, String password) {
    return new SimulatorSettings(
        url, user, password, null, InstantSource.system(), time -> Thread.sleep(time));
  }

  /** The same, where the URL says who connects; several processes may share such a tenant. */
  public static SimulatorSettings at(String url) {
    return new SimulatorSettings(
        url, null, null, null, InstantSource.system(), time -> Thread.sleep(time));
  }

  /** The same tenant by another watch. */
  public SimulatorSettings by(InstantSource watch) {
    return new SimulatorSettings(url, user, password, files, watch, pause);
  }

  /** The same tenant, slow in another way. */
  public SimulatorSettings pausing(Pause way) {
    return new SimulatorSettings(url, user, password, files, wall, way);
  }

  private SimulatorSettings keptIn(Path place) {
    return new SimulatorSettings(url, user, password, place, wall, pause);
  }
}
