package nl.vertrek.bot.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.vertrek.dialogs.Seal;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is kept, its row and the chain of its events, as both stood at one moment.
 *
 * @param links the events, first to last
 */
record KeptCase(CaseId id, Row row, List<Link> links) {

  /**
   * What the row of a case says of it.
   *
   * @param length how many events there are
   * @param head the hash of the last of them
   */
  record Row(String leaver, String lead, String status, int length, String head) {}

  KeptCase {
    links = List.copyOf(links);
  }

  /** Whether only the hashes are left, and the event that says so. */
  boolean isErased() {
    return !links.isEmpty() && links.getLast().text().startsWith(Chain.ERASED);
  }

  List<CaseEntry> history(Json json) {
    return links.stream().map(link -> json.read(link.text(), CaseEntry.class)).toList();
  }

  Seal seal(Json json) {
    return new Seal(row.length(), row.head(), findings(json).isEmpty());
  }

  /**
   * Goes along the chain from its root: every event must follow on the one before and be as it was
   * written, and the row must say what the events tell.
   *
   * @return each place where that is not so, first to last
   */
  List<AuditFinding> findings(Json json) {
    List<AuditFinding> findings = new ArrayList<>();
    String before = Chain.root(id);
    int place = 1;
    for (Link link : links) {
      removed(place, link.place(), findings);
      wrong(link, before, findings).ifPresent(kind -> findings.add(at(link.place(), kind)));
      before = link.hash();
      place = link.place() + 1;
    }
    removed(place, row.length() + 1, findings);
    if (place > row.length() + 1) {
      findings.add(at(row.length() + 1, AuditFinding.Kind.ADDED));
    } else if (findings.isEmpty() && !(row.head().equals(before) && agrees(json))) {
      findings.add(at(null, AuditFinding.Kind.ROW_CHANGED));
    }
    return findings;
  }

  private void removed(int from, int to, List<AuditFinding> findings) {
    IntStream.range(from, to).forEach(gap -> findings.add(at(gap, AuditFinding.Kind.REMOVED)));
  }

  private AuditFinding at(@Nullable Integer place, AuditFinding.Kind kind) {
    return new AuditFinding(id, place, kind);
  }

  /** What is wrong with an event, in itself or in what it follows on. */
  private Optional<AuditFinding.Kind> wrong(Link link, String before, List<AuditFinding> findings) {
    if (!isItself(link)) {
      boolean moved =
          IntStream.rangeClosed(1, links.size() + 1).anyMatch(place -> isWrittenAt(place, link));
      return Optional.of(moved ? AuditFinding.Kind.MOVED : AuditFinding.Kind.CHANGED);
    }
    // Beside a place that is named already, the neighbour cannot but follow on another.
    boolean besideNamed =
        !findings.isEmpty() && Objects.equals(findings.getLast().place(), link.place() - 1);
    return link.previous().equals(before) || besideNamed
        ? Optional.empty()
        : Optional.of(AuditFinding.Kind.UNCONNECTED);
  }

  private boolean isItself(Link link) {
    return (isErased() && link.erased()) || isWrittenAt(link.place(), link);
  }

  private static boolean isWrittenAt(int place, Link link) {
    return link.hash().equals(Chain.link(link.previous(), place, link.text()));
  }

  /** Whether the row says what the events tell. */
  private boolean agrees(Json json) {
    if (isErased()) {
      return row.status().equals(CaseTable.ERASED)
          && row.leaver().isEmpty()
          && row.lead().isEmpty();
    }
    if (links.isEmpty()) {
      return false;
    }
    Case folded = Case.of(id, history(json));
    return row.leaver().equals(folded.leaver().key())
        && row.lead().equals(folded.lead().text())
        && row.status().equals(folded.status().name());
  }
}
