package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import org.jspecify.annotations.Nullable;

/**
 * Something the edge must have the tenant do; its outcome comes back as a {@link
 * CaseInput.ActEnded}.
 *
 * @param notBefore a moment on the tenant's clock before which it must not be asked; null: at once
 */
public record Act(ActId id, Command command, Actor actor, @Nullable Instant notBefore) {}
