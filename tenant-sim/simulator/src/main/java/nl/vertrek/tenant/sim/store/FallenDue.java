package nl.vertrek.tenant.sim.store;

import java.time.Instant;
import java.util.List;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Timeline;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What changed by itself: each once, in the order in which it did. */
public final class FallenDue {

  /** One change of one account. */
  public record Entry(Instant at, Upn person, Timeline.What what) {}

  /**
   * What changed within a time.
   *
   * @param first the first of them, in order
   * @param more how many there are beyond those
   */
  public record Report(List<Entry> first, long more) {

    public Report {
      first = List.copyOf(first);
    }
  }

  private final Handle handle;

  public FallenDue(Handle handle) {
    this.handle = handle;
  }

  /** Writes a change down, once: what falls due together is brought about one by one. */
  void write(Instant at, Upn person, Timeline.What what, @Nullable String about) {
    handle
        .createUpdate(
            """
            insert into fallen_due (moment, upn, what, about)
            select :at, :upn, :what, :about where not exists (
              select 1 from fallen_due where moment = :at and upn = :upn and what = :what
                and about is not distinct from :about)\
            """)
        .bind("at", Moments.column(at))
        .bind("upn", person.text())
        .bind("what", what.name())
        .bindByType("about", about, String.class)
        .execute();
  }

  /** What changed after one moment, up to and at another. */
  public Report between(Instant after, Instant until, int atMost) {
    List<Entry> first =
        handle
            .createQuery(
                """
                select moment, upn, what from fallen_due
                where moment > :after and moment <= :until
                order by moment, seq fetch first :most rows only\
                """)
            .bind("after", Moments.column(after))
            .bind("until", Moments.column(until))
            .bind("most", atMost)
            .map((row, context) ->
                new Entry(
                    Moments.from(row, "moment"),
                    new Upn(row.getString("upn")),
                    Timeline.What.valueOf(row.getString("what"))))
            .list();
    return new Report(first, first.size() < atMost ? 0 : count(after, until) - first.size());
  }

  private long count(Instant after, Instant until) {
    return handle
        .createQuery("select count(*) from fallen_due where moment > :after and moment <= :until")
        .bind("after", Moments.column(after))
        .bind("until", Moments.column(until))
        .mapTo(Long.class)
        .one();
  }
}
