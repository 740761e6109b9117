package nl.vertrek.tenant.sim.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What the rules must remember of a whole file, on disk for as long as they are checked: every name
 * that must stand once, and every place that refers to one.
 */
final class FileIndex implements AutoCloseable {

  private static final int BATCH = 5_000;

  /** What a name is a name of. */
  enum Kind {
    ACCOUNT,
    ADDRESS,
    LIVING_USER,
    GROUP,
    SUBSCRIPTION,
    PRODUCT,
    CALL_QUEUE,
    DEVICE,
    PHONE_NUMBER
  }

  /** A place that breaks a rule. */
  record Broken(String name, String pointer, int line, @Nullable String person) {}

  private final Path folder;
  private final Handle handle;
  private final PreparedBatch names;
  private final PreparedBatch references;

  FileIndex() {
    try {
      folder = Files.createTempDirectory("tenant-check");
    } catch (IOException e) {
      throw new UncheckedIOException("There is no room for the index of the check.", e);
    }
    handle = Jdbi.open("jdbc:h2:file:" + folder.resolve("index") + ";CACHE_SIZE=32768");
    handle.execute(
        """
        create table name (seq bigint auto_increment primary key, kind varchar, name varchar,
          pointer varchar, line int, person varchar)\
        """);
    handle.execute(
        """
        create table reference (seq bigint auto_increment primary key, kind varchar, name varchar,
          pointer varchar, line int, person varchar, manages varchar)\
        """);
    names =
        handle.prepareBatch(
            "insert into name (kind, name, pointer, line, person) values (?, ?, ?, ?, ?)");
    references =
        handle.prepareBatch(
            """
            insert into reference (kind, name, pointer, line, person, manages)
            values (?, ?, ?, ?, ?, ?)\
            """);
  }

  /** This name is given here. */
  void name(Kind kind, Element.Placed name, Element element) {
    names.add(kind.name(), key(name.text()), name.pointer(), element.line(), element.person());
    flushWhenFull(names);
  }

  /** This place refers to something of that name. */
  void reference(Kind kind, Element.Placed to, Element element) {
    String person = element.person();
    String manages = person != null && to.pointer().endsWith("/manager") ? key(person) : null;
    references.add(kind.name(), key(to.text()), to.pointer(), element.line(), person, manages);
    flushWhenFull(references);
  }

  private static void flushWhenFull(PreparedBatch batch) {
    if (batch.size() >= BATCH) {
      batch.execute();
    }
  }

  /** Names count as equal whatever their capitals; identifiers keep theirs in practice. */
  static String key(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Everything was said. */
  void finish() {
    names.execute();
    references.execute();
    handle.execute("create index name_name on name (kind, name, seq)");
  }

  /**
   * Names of this kind that were given before; two accounts of one name are no matter of addresses.
   */
  Stream<Broken> given(Kind kind) {
    return broken(
        """
        select n.name, n.pointer, n.line, n.person from name n where n.kind = :kind
          and exists (select 1 from name o
                      where o.kind = n.kind and o.name = n.name and o.seq < n.seq
                        and not (n.kind = 'ADDRESS' and n.pointer like '%/userPrincipalName'
                                 and o.pointer like '%/userPrincipalName'))
        order by n.seq\
        """,
        kind);
  }

  /** Places that refer to something of this kind that is not there. */
  Stream<Broken> dangling(Kind kind) {
    return broken(
        """
        select r.name, r.pointer, r.line, r.person from reference r where r.kind = :kind
          and not exists (select 1 from name n where n.kind = r.kind and n.name = r.name)
        order by r.seq\
        """,
        kind);
  }

  /** Everybody with the manager they name, both by number. */
  void managers(ManagerCycles cycles) {
    handle
        .createQuery(
            """
            select u.seq as user_number, m.seq as manager_number from reference r
            join name u on u.kind = r.kind and u.name = r.manages
            join name m on m.kind = r.kind and m.name = r.name
            where r.manages is not null\
            """)
        .map((row, context) -> new int[] {row.getInt("user_number"), row.getInt("manager_number")})
        .forEach(pair -> cycles.add(pair[0], pair[1]));
  }

  /** Where the user of this number names a manager. */
  Stream<Broken> manager(int user) {
    return handle
        .createQuery(
            """
            select r.name, r.pointer, r.line, r.person from reference r
            join name u on u.kind = r.kind and u.name = r.manages where u.seq = :user\
            """)
        .bind("user", user)
        .map((row, context) -> broken(row))
        .stream();
  }

  private Stream<Broken> broken(String sql, Kind kind) {
    return handle
        .createQuery(sql)
        .bind("kind", kind.name())
        .map((row, context) -> broken(row))
        .stream();
  }

  private static Broken broken(ResultSet row) throws SQLException {
    return new Broken(
        row.getString("name"),
        row.getString("pointer"),
        row.getInt("line"),
        row.getString("person"));
  }

  @Override
  public void close() {
    handle.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(FileIndex::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
