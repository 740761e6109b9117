package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is assigned to somebody.
 *
 * @param licensesRemovedAt when the last licence went (F34)
 * @param releasedPhone the number that went with a licence, to be given back if it is still free
 *     (F46)
 */
public record Licensing(
    List<String> assignedLicenses,
    @Nullable Instant licensesRemovedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PhoneDocument releasedPhone) {

  public Licensing {
    assignedLicenses = Defaults.list(assignedLicenses);
  }

  /** These licences, from this moment on. */
  public Licensing assigned(List<String> skus, Instant at) {
    Instant removedAt = licensesRemovedAt == null ? at : licensesRemovedAt;
    return new Licensing(skus, skus.isEmpty() ? removedAt : null, releasedPhone);
  }

  public Licensing releasing(@Nullable PhoneDocument phone) {
    return new Licensing(assignedLicenses, licensesRemovedAt, phone);
  }
}
