package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the history of a case.
 *
 * @param place from 1, without gaps
 * @param at on the tenant's clock
 * @param by who did it; null when it happened by itself
 */
public record CaseEntry(int place, Instant at, @Nullable Upn by, CaseEvent event) {}
