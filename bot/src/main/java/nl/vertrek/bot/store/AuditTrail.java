package nl.vertrek.bot.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.CaseId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the chain of every case and finds each place where it was tampered with. It finds what
 * somebody changed who did not make all that follows anew, and the head in the case's row with it;
 * against such a one, compare the heads with those that were noted elsewhere.
 */
final class AuditTrail {

  private final Handle handle;
  private final Json json;
  private final List<AuditFinding> findings = new ArrayList<>();
  private long events;

  AuditTrail(Handle handle, Json json) {
    this.handle = handle;
    this.json = json;
  }

  /** What a case's row says of it. */
  private record Row(
      CaseId id, String leaver, String lead, String status, int length, String head) {}

  /** One link as it is kept. */
  private record Link(int place, String entry, String previous, String hash) {}

  /** Everything that is wrong, by case and place. */
  AuditReport report() {
    List<Row> rows = rows();
    long expected = 1;
    for (Row row : rows) {
      for (; expected < row.id().number(); expected++) {
        gone(expected);
      }
      expected++;
      verify(row);
    }
    followed(expected).forEach(this::gone);
    return new AuditReport(rows.size(), events, findings);
  }

  private List<Row> rows() {
    return handle
        .createQuery(
            "select number, leaver, lead, status, length, head from offboarding order by number")
        .map((row, _) ->
            new Row(
                new CaseId(row.getLong("number")),
                row.getString("leaver"),
                row.getString("lead"),
                row.getString("status"),
                row.getInt("length"),
                row.getString("head")))
        .list();
  }

  /** Cases that have no row, from this number on, though conversations follow them. */
  private List<Long> followed(long from) {
    return handle
        .createQuery(
            """
            select distinct case_number from conversation
            where case_number >= :from order by case_number
            """)
        .bind("from", from)
        .mapTo(Long.class)
        .list();
  }

  private void gone(long number) {
    find(new CaseId(number), null, AuditFinding.Kind.GONE);
  }

  private void verify(Row row) {
    List<Link> links = links(row.id());
    events += links.size();
    int before = findings.size();
    String expected = Chain.root(row.id());
    int place = 1;
    for (Link link : links) {
      for (; place < link.place(); place++) {
        find(row.id(), place, AuditFinding.Kind.REMOVED);
      }
      verify(row.id(), link, expected, links.size());
      expected = link.hash();
      place = link.place() + 1;
    }
    for (; place <= row.length(); place++) {
      find(row.id(), place, AuditFinding.Kind.REMOVED);
    }
    if (place - 1 > row.length()) {
      find(row.id(), row.length() + 1, AuditFinding.Kind.ADDED);
    } else if (findings.size() == before && !agrees(row, links, expected)) {
      find(row.id(), null, AuditFinding.Kind.ROW_CHANGED);
    }
  }

  private List<Link> links(CaseId id) {
    return handle
        .createQuery(
            """
            select place, entry, previous, hash from case_event
            where case_number = :number order by place
            """)
        .bind("number", id.number())
        .map((row, _) ->
            new Link(
                row.getInt("place"),
                row.getString("entry"),
                row.getString("previous"),
                row.getString("hash")))
        .list();
  }

  private void verify(CaseId id, Link link, String expected, int length) {
    if (!isWrittenAt(link.place(), link)) {
      boolean moved =
          IntStream.rangeClosed(1, length + 1).anyMatch(place -> isWrittenAt(place, link));
      find(id, link.place(), moved ? AuditFinding.Kind.MOVED : AuditFinding.Kind.CHANGED);
    } else if (!link.previous().equals(expected) && !isFound(id, link.place() - 1)) {
      find(id, link.place(), AuditFinding.Kind.UNCONNECTED);
    }
  }

  private static boolean isWrittenAt(int place, Link link) {
    return link.hash().equals(Chain.link(link.previous(), place, link.entry()));
  }

  /** Whether this place is named already: then its neighbour cannot but follow on another. */
  private boolean isFound(CaseId id, int place) {
    return findings.stream()
        .anyMatch(found -> found.caseId().equals(id) && Objects.equals(found.place(), place));
  }

  /** Whether the row says what the events tell. */
  private boolean agrees(Row row, List<Link> links, String head) {
    Case folded =
        Case.of(
            row.id(),
            links.stream().map(link -> json.read(link.entry(), CaseEntry.class)).toList());
    return row.head().equals(head)
        && row.leaver().equals(folded.leaver().key())
        && row.lead().equals(folded.lead().text())
        && row.status().equals(folded.status().name());
  }

  private void find(CaseId id, @Nullable Integer place, AuditFinding.Kind kind) {
    findings.add(new AuditFinding(id, place, kind));
  }
}
