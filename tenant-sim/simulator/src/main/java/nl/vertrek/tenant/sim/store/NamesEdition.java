package nl.vertrek.tenant.sim.store;

import org.jdbi.v3.core.Handle;

/**
 * Counts how often a name or an address that somebody is found by was changed, by whatever it was
 * (a command, people themselves, or time) and by whichever node.
 */
final class NamesEdition {

  private NamesEdition() {}

  static long read(Handle handle) {
    return handle.createQuery("select number from names_edition").mapTo(Long.class).one();
  }

  /** In the transaction that changes the name, so that both can be read at the same moment. */
  static void advance(Handle handle) {
    handle.execute("update names_edition set number = number + 1");
  }
}
