package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ties an account to Active Directory.
 *
 * @param onPremisesDeletedAt when somebody deleted it there; the tenant follows at its next
 *     synchronisation (F54)
 * @param onPremisesRestoredAt when somebody brought it back there, likewise
 * @param onPremisesPasswordResetAt when somebody last reset the password there (F26)
 * @param nextSynchronisation what the next synchronisation brings; null: nothing (F26)
 */
public record OnPremises(
    boolean onPremisesSyncEnabled,
    @Nullable String onPremisesDistinguishedName,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant onPremisesDeletedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant onPremisesRestoredAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant onPremisesPasswordResetAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Incoming nextSynchronisation) {

  public OnPremises deletedAt(@Nullable Instant at) {
    return new OnPremises(
        onPremisesSyncEnabled,
        onPremisesDistinguishedName,
        at,
        null,
        onPremisesPasswordResetAt,
        nextSynchronisation);
  }

  public OnPremises restoredAt(@Nullable Instant at) {
    return new OnPremises(
        onPremisesSyncEnabled,
        onPremisesDistinguishedName,
        null,
        at,
        onPremisesPasswordResetAt,
        nextSynchronisation);
  }

  public OnPremises passwordReset(Instant at) {
    return new OnPremises(
        onPremisesSyncEnabled,
        onPremisesDistinguishedName,
        onPremisesDeletedAt,
        onPremisesRestoredAt,
        at,
        nextSynchronisation);
  }

  /** With this to come, if anything is. */
  public OnPremises expecting(@Nullable Incoming incoming) {
    return new OnPremises(
        onPremisesSyncEnabled,
        onPremisesDistinguishedName,
        onPremisesDeletedAt,
        onPremisesRestoredAt,
        onPremisesPasswordResetAt,
        incoming == null || incoming.brings().isEmpty() ? null : incoming);
  }

  /** Back in the tenant, and in this place in Active Directory unless it never left its own. */
  public OnPremises back(@Nullable String distinguishedName) {
    return new OnPremises(
        onPremisesSyncEnabled,
        onPremisesDistinguishedName == null ? distinguishedName : onPremisesDistinguishedName,
        null,
        null,
        onPremisesPasswordResetAt,
        nextSynchronisation);
  }

  /** The tenant knows: nothing is left of it in Active Directory. */
  public OnPremises gone() {
    return new OnPremises(onPremisesSyncEnabled, null, null, null, onPremisesPasswordResetAt, null);
  }
}
