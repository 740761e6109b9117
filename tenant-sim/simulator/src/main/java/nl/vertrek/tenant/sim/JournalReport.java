package nl.vertrek.tenant.sim;

import java.time.Instant;
import java.util.List;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.store.Journal;
import org.jspecify.annotations.Nullable;

/** One line of the journal as it is shown. */
record JournalReport(
    Instant at,
    Upn actor,
    String requestId,
    String command,
    @Nullable Upn person,
    Command details,
    Outcome outcome) {

  static List<JournalReport> of(List<Journal.Entry> entries) {
    return entries.stream()
        .map(entry ->
            new JournalReport(
                entry.at(),
                entry.actor(),
                entry.requestId().text(),
                CommandNames.of(entry.command()),
                entry.command().target().orElse(null),
                entry.command(),
                entry.outcome()))
        .toList();
  }
}
