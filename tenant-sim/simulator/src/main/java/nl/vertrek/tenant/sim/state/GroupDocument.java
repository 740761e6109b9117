package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.vertrek.tenant.GroupMembership;
import org.jspecify.annotations.Nullable;

/**
 * One group.
 *
 * @param traits what makes it more than a list of people
 */
public record GroupDocument(
    String id,
    String displayName,
    GroupMembership.Kind kind,
    List<String> owners,
    List<String> members,
    @JsonUnwrapped Traits traits) {

  /** Who decides who is in it (F65). */
  public enum Membership {
    ASSIGNED,
    DYNAMIC
  }

  /**
   * How a group is kept, and what it gives.
   *
   * @param onPremisesSyncEnabled whether it comes from Active Directory (F65)
   * @param licenses part numbers of what its members get (F66)
   */
  public record Traits(
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Membership membership,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean onPremisesSyncEnabled,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> licenses) {

    public Traits {
      licenses = Defaults.list(licenses);
    }

    public boolean dynamic() {
      return membership == Membership.DYNAMIC;
    }
  }
}
