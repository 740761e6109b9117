package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is assigned to somebody.
 *
 * @param assignedLicenses all of it, whether directly or by groups
 * @param licensesRemovedAt when the last licence went (F34)
 * @param releasedPhone the number that went with a licence, to be given back if it is still free
 *     (F46)
 * @param licensesAssignedDirectly which of those that groups give are assigned directly as well;
 *     one that no group gives is direct without standing here (F66)
 * @param licensesLeaving those whose last group was left (F66)
 */
public record Licensing(
    List<String> assignedLicenses,
    @Nullable Instant licensesRemovedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PhoneDocument releasedPhone,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> licensesAssignedDirectly,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Leaving> licensesLeaving) {

  /**
   * A licence that goes because of a group that was left.
   *
   * @param at when it is gone
   */
  public record Leaving(String skuPartNumber, String group, Instant at) {}

  public Licensing {
    assignedLicenses = Defaults.list(assignedLicenses);
    licensesAssignedDirectly = Defaults.list(licensesAssignedDirectly);
    licensesLeaving = Defaults.list(licensesLeaving);
  }

  /** These licences, from this moment on. */
  public Licensing assigned(List<String> skus, Instant at) {
    Instant removedAt = licensesRemovedAt == null ? at : licensesRemovedAt;
    return new Licensing(
        skus,
        skus.isEmpty() ? removedAt : null,
        releasedPhone,
        licensesAssignedDirectly.stream().filter(skus::contains).toList(),
        licensesLeaving.stream().filter(each -> skus.contains(each.skuPartNumber())).toList());
  }

  public Licensing releasing(@Nullable PhoneDocument phone) {
    return new Licensing(
        assignedLicenses, licensesRemovedAt, phone, licensesAssignedDirectly, licensesLeaving);
  }

  /** With this one assigned directly besides what groups give. */
  public Licensing alsoDirectly(String sku) {
    return directly(Defaults.with(licensesAssignedDirectly, sku));
  }

  /** With this one given by groups only. */
  public Licensing notDirectly(String sku) {
    return directly(Defaults.without(licensesAssignedDirectly, sku));
  }

  private Licensing directly(List<String> skus) {
    return new Licensing(assignedLicenses, licensesRemovedAt, releasedPhone, skus, licensesLeaving);
  }

  public Licensing leaving(Leaving licence) {
    return withLeaving(Stream.concat(licensesLeaving.stream(), Stream.of(licence)).toList());
  }

  /** This one stays after all. */
  public Licensing staying(String sku) {
    return withLeaving(
        licensesLeaving.stream().filter(each -> !each.skuPartNumber().equals(sku)).toList());
  }

  private Licensing withLeaving(List<Leaving> licences) {
    return new Licensing(
        assignedLicenses, licensesRemovedAt, releasedPhone, licensesAssignedDirectly, licences);
  }

  public Optional<Leaving> leaving(String sku) {
    return licensesLeaving.stream().filter(each -> each.skuPartNumber().equals(sku)).findFirst();
  }

  /** The licence that goes next. */
  public Optional<Leaving> nextLeaving() {
    return licensesLeaving.stream().min(Comparator.comparing(Leaving::at));
  }

  /** Without what was on its way out. */
  public Licensing settled(Instant at) {
    return licensesLeaving.isEmpty()
        ? this
        : assigned(assignedLicenses.stream().filter(sku -> leaving(sku).isEmpty()).toList(), at);
  }
}
