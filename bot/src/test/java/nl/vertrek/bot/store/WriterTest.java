package nl.vertrek.bot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class WriterTest {

  @Test
  void doesNothingAgainThatIsCommittedWhereTheDiskCannotBeWaitedFor() {
    var url = "jdbc:h2:mem:writer";
    Jdbi.create(url + ";DB_CLOSE_DELAY=-1", "owner", "")
        .useHandle(owner ->
            owner.execute(
                "create table line (text varchar); create user clerk password '';"
                    + " grant all on line to clerk"));
    // Only the owner may have the disk waited for.
    var jdbi = Jdbi.create(url, "clerk", "");
    try (var writer = new Writer(jdbi, true)) {
      writer.write(handle -> handle.execute("insert into line values ('once')"));
    }
    int lines =
        jdbi.withHandle(
            handle -> handle.createQuery("select count(*) from line").mapTo(Integer.class).one());
    assertEquals(1, lines);
  }
}
