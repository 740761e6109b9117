package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deleted person gets back with the account (F52).
 *
 * @param accountEnabled whether they could sign in
 * @param named where others named them: as manager, as receiver of mail or calls
 * @param onPremisesDistinguishedName where the account stood in Active Directory
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Remembered(
    boolean accountEnabled,
    @Nullable Instant blockedSince,
    @Nullable PhoneDocument phone,
    List<Membership> groups,
    List<String> callQueues,
    List<Reference> named,
    @Nullable String onPremisesDistinguishedName) {

  /** A group they were in. */
  public record Membership(String group, boolean member, boolean owner) {}

  public Remembered {
    groups = Defaults.list(groups);
    callQueues = Defaults.list(callQueues);
    named = Defaults.list(named);
  }

  /** For an account of which nothing was written down when it went: it can be signed in to. */
  public static Remembered nothing() {
    return new Remembered(true, null, null, List.of(), List.of(), List.of(), null);
  }
}
