package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.vertrek.tenant.Profile;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** Who somebody is. */
public record Identity(
    String userPrincipalName,
    String displayName,
    @Nullable String givenName,
    @Nullable String surname,
    @Nullable String jobTitle,
    @Nullable String department,
    @Nullable String manager,
    @Nullable String usageLocation,
    @Nullable String preferredLanguage,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String objectId) {

  public Upn upn() {
    return new Upn(userPrincipalName);
  }

  /** The same person under another name. */
  public Identity named(String name) {
    return new Identity(
        userPrincipalName,
        name,
        givenName,
        surname,
        jobTitle,
        department,
        manager,
        usageLocation,
        preferredLanguage,
        objectId);
  }

  /** The same person under another manager, or none. */
  public Identity managedBy(@Nullable String other) {
    return new Identity(
        userPrincipalName,
        displayName,
        givenName,
        surname,
        jobTitle,
        department,
        other,
        usageLocation,
        preferredLanguage,
        objectId);
  }

  Profile profile() {
    return new Profile(
        upn(),
        displayName,
        givenName,
        surname,
        jobTitle,
        department,
        manager == null ? null : new Upn(manager),
        usageLocation,
        preferredLanguage,
        objectId);
  }
}
