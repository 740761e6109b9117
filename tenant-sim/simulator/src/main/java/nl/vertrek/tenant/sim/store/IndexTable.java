package nl.vertrek.tenant.sim.store;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables beside the accounts, each of what accounts are found by. */
enum IndexTable {
  ADDRESS("address", List.of("address", "user_key")),
  REFERENCE("user_reference", List.of("target_key", "source_key", "kind"), "mode"),
  PHONE_NUMBER("phone_number", List.of("number", "user_key")),
  ADMIN("admin", List.of("user_key"), "is_global");

  private final String insert;
  private final String delete;
  private final int keys;

  /**
   * @param keys the columns by which a row is found again
   */
  IndexTable(String table, List<String> keys, String... others) {
    String columns = String.join(", ", keys) + (others.length == 0 ? "" : ", " + others[0]);
    String places = "?" + ", ?".repeat(keys.size() + others.length - 1);
    this.insert = "insert into %s (%s) values (%s)".formatted(table, columns, places);
    this.delete =
        keys.stream()
            .map(key -> key + " = ?")
            .collect(Collectors.joining(" and ", "delete from " + table + " where ", ""));
    this.keys = keys.size();
  }

  /** Inserts a row, whose values come in the order of the columns. */
  String insertion() {
    return insert;
  }

  /** One row: its keys, and at most one value more. */
  record Row(IndexTable table, List<@Nullable Object> values) {

    void insert(Handle handle) {
      handle.execute(table.insert, values.toArray());
    }

    void delete(Handle handle) {
      handle.execute(table.delete, values.subList(0, table.keys).toArray());
    }
  }
}
