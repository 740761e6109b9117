package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ties an account to Active Directory.
 *
 * @param onPremisesDeletedAt when somebody deleted it there; the tenant follows at its next
 *     synchronisation (F54)
 */
public record OnPremises(
    boolean onPremisesSyncEnabled,
    @Nullable String onPremisesDistinguishedName,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant onPremisesDeletedAt) {

  public OnPremises deleted(Instant at) {
    return new OnPremises(onPremisesSyncEnabled, onPremisesDistinguishedName, at);
  }

  /** The tenant knows: nothing is left of it in Active Directory. */
  public OnPremises gone() {
    return new OnPremises(onPremisesSyncEnabled, null, null);
  }
}
