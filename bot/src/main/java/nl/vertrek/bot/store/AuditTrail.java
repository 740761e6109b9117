package nl.vertrek.bot.store;

import java.util.ArrayList;
import java.util.List;
import nl.vertrek.dialogs.offboarding.CaseId;
import org.jdbi.v3.core.Handle;

/**
 * Goes through every case and finds each place where it was tampered with. It finds what somebody
 * changed who did not make all that follows anew, and the head in the case's row with it; against
 * such a one, compare the heads with those that were noted elsewhere.
 */
final class AuditTrail {

  private final Handle handle;
  private final CaseTable cases;
  private final Json json;
  private final List<AuditFinding> findings = new ArrayList<>();
  private long events;

  AuditTrail(Handle handle, CaseTable cases, Json json) {
    this.handle = handle;
    this.cases = cases;
    this.json = json;
  }

  /** Everything that is wrong, by case and place. */
  AuditReport report() {
    List<Long> numbers = numbers();
    long expected = 1;
    for (long number : numbers) {
      for (; expected < number; expected++) {
        gone(expected);
      }
      expected++;
      verify(new CaseId(number));
    }
    followed(expected).forEach(this::gone);
    return new AuditReport(numbers.size(), events, findings);
  }

  private List<Long> numbers() {
    return handle
        .createQuery("select number from offboarding order by number")
        .mapTo(Long.class)
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
    findings.add(new AuditFinding(new CaseId(number), null, AuditFinding.Kind.GONE));
  }

  private void verify(CaseId id) {
    KeptCase kept = cases.kept(handle, id).orElseThrow();
    events += kept.links().size();
    findings.addAll(kept.findings(json));
  }
}
