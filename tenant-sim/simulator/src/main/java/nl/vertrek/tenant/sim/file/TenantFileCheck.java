package nl.vertrek.tenant.sim.file;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import nl.vertrek.tenant.sim.file.FileIndex.Kind;

/**
 * Checks a tenant file: once for what the rest is measured by, once for every element, and at last
 * for what only the whole can tell.
 */
final class TenantFileCheck {

  private final Path file;
  private final FaultList faults;

  TenantFileCheck(Path file, FaultList faults) {
    this.file = file;
    this.faults = faults;
  }

  void run() {
    Heading heading = new Heading();
    // Faults found here are found again below, where they count.
    new TenantFileReader(file, new FaultList())
        .read(EnumSet.of(Section.ORGANIZATION, Section.PRODUCTS), heading::read);
    try (FileIndex index = new FileIndex()) {
      SchemaCheck schema = new SchemaCheck(faults);
      ElementRules rules = new ElementRules(heading, index, faults);
      boolean whole =
          new TenantFileReader(file, faults)
              .read(
                  EnumSet.allOf(Section.class),
                  element -> {
                    schema.check(element);
                    rules.check(element);
                  });
      if (whole) {
        index.finish();
        rulesOfTheWhole(heading, index);
      }
    }
  }

  private void rulesOfTheWhole(Heading heading, FileIndex index) {
    each(index.given(Kind.ACCOUNT), "'%s' stands twice (R1); a name belongs to one user.");
    each(index.given(Kind.ADDRESS), "'%s' stands twice (R1); an address belongs to one user.");
    each(
        index.dangling(Kind.LIVING_USER),
        "'%s' is no user of this file, or a deleted one (R2); name somebody who is there.");
    each(
        index.circles(),
        "The manager '%s' reports, over others or at once, to this user (R3); break the circle.");
    each(index.given(Kind.PRODUCT), "The product '%s' stands twice (R4); keep one of them.");
    overAssigned(heading);
    Stream.of(Kind.SUBSCRIPTION, Kind.GROUP, Kind.CALL_QUEUE, Kind.DEVICE, Kind.PHONE_NUMBER)
        .forEach(
            kind -> each(index.given(kind), "'%s' stands twice (R9); give one of them another."));
    each(index.dangling(Kind.GROUP), "'%s' is no group of this file (R11); name one that is.");
  }

  private void each(Earliest places, String sentence) {
    places.inOrder().map(place -> place.fault(sentence)).forEach(faults::add);
    faults.addUnseen(places.more());
  }

  private void overAssigned(Heading heading) {
    heading
        .assigned()
        .forEach((sku, assigned) -> {
          if (assigned > heading.total(sku)) {
            faults.add(
                new TenantFileFault(
                    "/subscriptions",
                    0,
                    null,
                    "%s is assigned to %d users and bought for %d (R5); buy or unassign some."
                        .formatted(sku, assigned, heading.total(sku))));
          }
        });
  }
}
