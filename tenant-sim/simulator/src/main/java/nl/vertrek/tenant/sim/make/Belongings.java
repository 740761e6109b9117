package nl.vertrek.tenant.sim.make;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.sim.make.Luck.Matter;
import nl.vertrek.tenant.sim.make.Staff.Kind;
import tools.jackson.core.JsonGenerator;

/** Writes what somebody has: sessions, mail, devices, files, a telephone. */
final class Belongings {

  private static final List<String> SIGNED_IN_WITH =
      List.of("outlook-desktop", "teams", "outlook-web", "onedrive");
  private static final List<String> PHONES =
      List.of("iPhone 15", "iPhone 16", "Samsung Galaxy S25", "Google Pixel 9", "Fairphone 5");
  private static final int FIRST_NUMBER = 850_000_000;

  private final Staff staff;
  private final OffsetDateTime now;
  private final JsonGenerator json;

  Belongings(Staff staff, OffsetDateTime now, JsonGenerator json) {
    this.staff = staff;
    this.now = now;
    this.json = json;
  }

  void write(int number) {
    Set<String> licenses = staff.licenses(number);
    if (staff.kind(number) == Kind.PERSON) {
      sessions(number);
      devices(number);
    }
    switch (staff.kind(number)) {
      case SHARED_MAILBOX -> sharedMailbox(number);
      case ROOM -> room();
      case PERSON, BLOCKED_PERSON, DELETED_PERSON -> {
        mailbox(number);
        files(number);
        phone(number, licenses);
      }
    }
  }

  private void sessions(int number) {
    Luck luck = staff.luck(Matter.ACCESS, number);
    json.writeArrayPropertyStart("sessions");
    int open = luck.below(SIGNED_IN_WITH.size() + 1);
    for (int i = 0; i < open; i++) {
      json.writeStartObject();
      json.writeStringProperty("id", "s" + (i + 1));
      json.writeStringProperty("app", SIGNED_IN_WITH.get(i));
      json.writeStringProperty("tokenIssued", ago(Duration.ofMinutes(luck.below(59))));
      json.writeStringProperty("device", "Windows 11");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void devices(int number) {
    Luck luck = staff.luck(Matter.DEVICES, number);
    json.writeArrayPropertyStart("mobileDevices");
    int many = luck.below(3);
    for (int i = 0; i < many; i++) {
      json.writeStartObject();
      json.writeStringProperty("id", "dev-" + number + "-" + (i + 1));
      json.writeStringProperty("model", luck.oneOf(PHONES));
      json.writeStringProperty("os", luck.percent(50) ? "iOS 26.4" : "Android 16");
      json.writeStringProperty("ownership", luck.percent(70) ? "company" : "personal");
      json.writeStringProperty("lastSync", ago(Duration.ofMinutes(luck.below(3_000))));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void mailbox(int number) {
    Luck luck = staff.luck(Matter.MAILBOX, number);
    boolean there = staff.kind(number) == Kind.PERSON;
    openMailbox(luck.gigabytes(8), "user");
    if (luck.percent(30)) {
      json.writeArrayPropertyStart("aliases");
      json.writeString(staff.localPart(number) + "@fabrikam.com");
      json.writeEndArray();
    }
    if (luck.percent(1) && there) {
      json.writeStringProperty("forwardingTo", staff.upn(staff.manager(number)));
    }
    if (luck.percent(1)) {
      json.writeStringProperty("hold", "litigation");
    }
    if (luck.percent(2) && there) {
      colleagues("fullAccess", 1, luck);
    }
    if (luck.percent(3)) {
      json.writeObjectPropertyStart("automaticReply");
      json.writeStringProperty("internalReplyMessage", "Ik ben er deze week niet.");
      json.writeStringProperty("externalReplyMessage", "");
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void sharedMailbox(int number) {
    Luck luck = staff.luck(Matter.MAILBOX, number);
    openMailbox(Math.min(luck.gigabytes(6), 49), "shared");
    colleagues("fullAccess", 3, luck);
    json.writeEndObject();
  }

  private void room() {
    openMailbox(0.1, "room");
    json.writeEndObject();
  }

  private void openMailbox(double gigabytes, String type) {
    json.writeObjectPropertyStart("mailbox");
    json.writeNumberProperty("sizeGb", gigabytes);
    json.writeNumberProperty("itemCount", (int) (gigabytes * 3_900));
    json.writeStringProperty("type", type);
  }

  private void files(int number) {
    Luck luck = staff.luck(Matter.FILES, number);
    double gigabytes = luck.gigabytes(5);
    json.writeObjectPropertyStart("oneDrive");
    json.writeNumberProperty("fileCount", (int) (gigabytes * 210));
    json.writeNumberProperty("sizeGb", gigabytes);
    if (luck.percent(2) && staff.kind(number) == Kind.PERSON) {
      colleagues("sharedWith", 1, luck);
    }
    json.writeEndObject();
    json.writeNumberProperty("sharePointFiles", luck.below(900));
    json.writeNumberProperty("officeActivations", luck.below(4));
    json.writeNumberProperty("personalComputersSynced", luck.below(2));
  }

  private void phone(int number, Set<String> licenses) {
    if (!licenses.contains("MCOPSTN1") || staff.kind(number) == Kind.DELETED_PERSON) {
      return;
    }
    Luck luck = staff.luck(Matter.PHONE, number);
    json.writeObjectPropertyStart("phone");
    json.writeStringProperty("number", "+31" + (FIRST_NUMBER + number));
    json.writeStringProperty("kind", luck.percent(80) ? "calling-plan" : "direct-routing");
    if (luck.percent(4)) {
      json.writeObjectPropertyStart("callForwarding");
      json.writeStringProperty("to", staff.upn(staff.manager(number)));
      json.writeStringProperty("mode", luck.percent(50) ? "forward" : "simultaneous-ring");
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void colleagues(String property, int many, Luck luck) {
    json.writeArrayPropertyStart(property);
    luck.random()
        .ints(many, 0, staff.size())
        .map(staff::somebody)
        .distinct()
        .mapToObj(staff::upn)
        .forEach(json::writeString);
    json.writeEndArray();
  }

  private String ago(Duration time) {
    return TenantMaker.MOMENT.format(now.minus(time).truncatedTo(ChronoUnit.SECONDS));
  }
}
