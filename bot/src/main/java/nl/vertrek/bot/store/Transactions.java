package nl.vertrek.bot.store;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How work is written down: all of a piece or nothing of it. */
interface Transactions extends AutoCloseable {

  /** Writes all of it or nothing; on return it is committed. */
  void write(Consumer<Handle> work);

  @Override
  void close();

  /**
   * A transaction for each piece of work. Shared ones would take the rows of several turns in an
   * order in which those of another node could lock each other out; and PostgreSQL itself waits for
   * the disk once for all that commit together.
   */
  static Transactions oneEach(Jdbi jdbi) {
    return new Transactions() {
      @Override
      public void write(Consumer<Handle> work) {
        jdbi.useTransaction(work::accept);
      }

      @Override
      public void close() {}
    };
  }
}
