package nl.vertrek.bot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL of the tests' own. */
final class PostgresServer implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  private static final class OfTheTests {

    private static final PostgresServer ONE = started();

    private static PostgresServer started() {
      try {
        return new PostgresServer();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** One for all tests of this process, with which it ends: starting one takes seconds. */
  static PostgresServer ofTheTests() {
    return OfTheTests.ONE;
  }

  PostgresServer() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  /** The JDBC URL of a new, empty database. */
  String database() throws SQLException {
    String name = "vertrek" + databases.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
