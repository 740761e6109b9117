package nl.vertrek.bot.store;

import java.util.List;

/**
 * What came of going through the history of the cases.
 *
 * @param cases how many there are
 * @param events how many events they have together
 * @param findings what is not as it was written, by case and place
 */
public record AuditReport(long cases, long events, List<AuditFinding> findings) {

  public AuditReport {
    findings = List.copyOf(findings);
  }
}
