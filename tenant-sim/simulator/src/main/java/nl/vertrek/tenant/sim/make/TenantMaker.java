package nl.vertrek.tenant.sim.make;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import nl.vertrek.tenant.sim.make.Staff.Kind;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;

/** Makes a tenant of as many users as are wanted: the same one for the same seed. */
public final class TenantMaker {

  /** Below this there are not people enough for an organisation. */
  public static final int FEWEST = 10;

  public static final int MOST = 10_000_000;

  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-05-18T09:00:00+02:00");

  /** Of every product a few more are bought than are in use. */
  private static final double ROOM = 1.04;

  /** The most that one subscription can hold. */
  private static final long LARGEST_SUBSCRIPTION = 1_000_000;

  private final Staff staff;

  /**
   * A tenant to be written.
   *
   * @throws IllegalArgumentException when there are to be too few users, or too many
   */
  public TenantMaker(int users, long seed) {
    if (users < FEWEST || users > MOST) {
      throw new IllegalArgumentException(
          "A tenant is made of %d to %d users, not of %d.".formatted(FEWEST, MOST, users));
    }
    this.staff = new Staff(users, seed);
  }

  /** Writes it to a file, which is replaced if it is there. */
  public void write(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      write(out);
    }
  }

  /** Writes it as a tenant file; the stream is left open. */
  void write(OutputStream out) {
    try (JsonGenerator json = new JsonFactory().createGenerator(onLines(), out)) {
      json.writeStartObject();
      organization(json);
      json.writeName("products");
      json.writeRawValue(String.join("\n", WordList.read("products.json")));
      subscriptions(json);
      Gatherings gatherings = new Gatherings(staff, json);
      json.writeArrayPropertyStart("groups");
      gatherings.groups();
      json.writeEndArray();
      json.writeArrayPropertyStart("callQueues");
      gatherings.callQueues();
      json.writeEndArray();
      users(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static ObjectWriteContext onLines() {
    return new ObjectWriteContext.Base() {
      @Override
      public PrettyPrinter getPrettyPrinter() {
        return new LinePerElement();
      }

      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }
    };
  }

  private static void organization(JsonGenerator json) {
    json.writeObjectPropertyStart("organization");
    json.writeStringProperty("displayName", "Fabrikam Nederland");
    json.writeStringProperty("defaultDomain", Staff.DOMAIN);
    json.writeStringProperty("cloud", "worldwide");
    json.writeBooleanProperty("onPremisesSyncEnabled", true);
    json.writeStringProperty(
        "onPremisesLastSyncDateTime", MOMENT.format(NOW.minus(Duration.ofMinutes(19))));
    json.writeNumberProperty("oneDriveRetentionDays", 30);
    json.writeNumberProperty("deletedMailboxRetentionDays", 30);
    json.writeStringProperty("timeZone", "Europe/Amsterdam");
    json.writeStringProperty("now", MOMENT.format(NOW));
    json.writeEndObject();
  }

  private void subscriptions(JsonGenerator json) {
    Map<String, Integer> inUse = new TreeMap<>();
    for (int number = 0; number < staff.size(); number++) {
      if (staff.kind(number) != Kind.DELETED_PERSON) {
        staff.licenses(number).forEach(sku -> inUse.merge(sku, 1, Integer::sum));
      }
    }
    json.writeArrayPropertyStart("subscriptions");
    inUse.forEach((sku, users) -> {
      long left = 2 + (long) (users * ROOM);
      for (int part = 1; left > 0; part++) {
        long total = Math.min(left, LARGEST_SUBSCRIPTION);
        subscription(json, sku, part, total);
        left -= total;
      }
    });
    json.writeEndArray();
  }

  private static void subscription(JsonGenerator json, String sku, int part, long total) {
    json.writeStartObject();
    json.writeStringProperty("id", "sub-" + sku + "-" + part);
    json.writeStringProperty("skuPartNumber", sku);
    json.writeNumberProperty("total", total);
    json.writeStringProperty("boughtFrom", sku.equals("SPE_E5") ? "partner" : "microsoft");
    json.writeStringProperty("term", sku.equals("SPE_F1") ? "annual" : "monthly");
    if (sku.equals("SPE_F1")) {
      json.writeStringProperty("commitmentEnds", "2026-12-31");
    }
    json.writeEndObject();
  }

  private void users(JsonGenerator json) {
    Belongings belongings = new Belongings(staff, NOW, json);
    json.writeArrayPropertyStart("users");
    for (int number = 0; number < staff.size(); number++) {
      json.writeStartObject();
      identity(json, number);
      account(json, number);
      belongings.write(number);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void identity(JsonGenerator json, int number) {
    json.writeStringProperty("userPrincipalName", staff.upn(number));
    json.writeStringProperty("displayName", staff.displayName(number));
    if (staff.human(number)) {
      json.writeStringProperty("givenName", staff.givenName(number));
      json.writeStringProperty("surname", staff.surname(number));
      json.writeStringProperty("jobTitle", staff.jobTitle(number));
      json.writeStringProperty("department", staff.department(number).name());
      json.writeStringProperty("preferredLanguage", staff.language(number));
      if (number > 0) {
        json.writeStringProperty("manager", staff.upn(staff.manager(number)));
      }
    }
    json.writeStringProperty("usageLocation", "NL");
  }

  private void account(JsonGenerator json, int number) {
    boolean synchronised = staff.human(number) && number % 3 == 0;
    json.writeBooleanProperty("accountEnabled", staff.kind(number) == Kind.PERSON);
    json.writeBooleanProperty("onPremisesSyncEnabled", synchronised);
    if (synchronised) {
      json.writeStringProperty(
          "onPremisesDistinguishedName",
          "CN=%s,OU=Medewerkers,DC=fabrikam,DC=nl".formatted(staff.localPart(number)));
    }
    texts(json, "adminRoles", staff.adminRoles(number));
    texts(json, "assignedLicenses", staff.licenses(number));
    switch (staff.kind(number)) {
      case PERSON -> {
        String today = MOMENT.format(NOW.minus(Duration.ofMinutes(number % 3_000)));
        json.writeStringProperty("lastSignIn", today);
      }
      case DELETED_PERSON -> {
        String lately = MOMENT.format(NOW.minus(Duration.ofHours(number % 600)));
        json.writeStringProperty("deletedAt", lately);
      }
      case BLOCKED_PERSON, SHARED_MAILBOX, ROOM -> {}
    }
  }

  private static void texts(JsonGenerator json, String property, Iterable<String> texts) {
    json.writeArrayPropertyStart(property);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
