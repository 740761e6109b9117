package nl.vertrek.bot.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    Set<Integer> named = new HashSet<>();
    String expected = Chain.root(id);
    int place = 1;
    for (Link link : links) {
      for (; place < link.place(); place++) {
        named.add(place);
        findings.add(at(place, AuditFinding.Kind.REMOVED));
      }
      AuditFinding.Kind wrong = wrong(link);
      // Beside a place that is named already, the neighbour cannot but follow on another.
      if (wrong == null && !link.previous().equals(expected) && !named.contains(place - 1)) {
        wrong = AuditFinding.Kind.UNCONNECTED;
      }
      if (wrong != null) {
        named.add(link.place());
        findings.add(at(link.place(), wrong));
      }
      expected = link.hash();
      place = link.place() + 1;
    }
    for (; place <= row.length(); place++) {
      findings.add(at(place, AuditFinding.Kind.REMOVED));
    }
    if (place - 1 > row.length()) {
      findings.add(at(row.length() + 1, AuditFinding.Kind.ADDED));
    } else if (findings.isEmpty() && !(row.head().equals(expected) && agrees(json))) {
      findings.add(at(null, AuditFinding.Kind.ROW_CHANGED));
    }
    return findings;
  }

  private AuditFinding at(@Nullable Integer place, AuditFinding.Kind kind) {
    return new AuditFinding(id, place, kind);
  }

  /** What is wrong with an event in itself; null: nothing. */
  private AuditFinding.@Nullable Kind wrong(Link link) {
    if ((isErased() && link.erased()) || isWrittenAt(link.place(), link)) {
      return null;
    }
    boolean moved =
        IntStream.rangeClosed(1, links.size() + 1).anyMatch(place -> isWrittenAt(place, link));
    return moved ? AuditFinding.Kind.MOVED : AuditFinding.Kind.CHANGED;
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
