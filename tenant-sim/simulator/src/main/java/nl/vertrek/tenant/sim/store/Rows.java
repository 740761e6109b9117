package nl.vertrek.tenant.sim.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Inserts rows of one kind, many at a time. */
final class Rows implements AutoCloseable {

  private static final int AT_A_TIME = 1_000;

  private final PreparedStatement insertion;
  private int waiting;

  Rows(Handle handle, String insertion) {
    try {
      this.insertion = handle.getConnection().prepareStatement(insertion);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  void add(List<@Nullable Object> values) {
    try {
      for (int i = 0; i < values.size(); i++) {
        insertion.setObject(i + 1, values.get(i));
      }
      insertion.addBatch();
      if (++waiting == AT_A_TIME) {
        flush();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Sends what waits. */
  void flush() {
    try {
      insertion.executeBatch();
      waiting = 0;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      insertion.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static UnableToExecuteStatementException failed(SQLException e) {
    return new UnableToExecuteStatementException("The tenant could not be written down.", e, null);
  }
}
