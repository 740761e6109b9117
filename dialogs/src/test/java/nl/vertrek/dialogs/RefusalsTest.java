package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.Organization;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the tenant refuses for, whoever asked hears why and is asked what to do about it. */
class RefusalsTest {

  private static final Upn SANNE = Contoso.upn("s.bakkers");
  private static final Upn JOOST = Contoso.upn("j.hendriks");
  private static final Fact FACT = new Fact(59);
  private static final String GROUP = "Verkoop";
  private static final Instant SINCE = Instant.parse("2026-05-11T07:00:00Z");

  /** One refusal for each reason that is told in words of its own. */
  private static final Map<String, Refusal> REFUSALS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("needs-role", new Refusal.NeedsRole(FACT, Set.of(AdminRole.GLOBAL_ADMIN))),
              Map.entry("target-is-admin", new Refusal.TargetIsAdmin()),
              Map.entry("last-global-admin", new Refusal.LastGlobalAdmin()),
              Map.entry("on-person", new Refusal.OnPerson(JOOST, new Refusal.NoOneDrive())),
              Map.entry("too-many-people", new Refusal.TooManyPeople(20)),
              Map.entry("only-worldwide", new Refusal.OnlyWorldwide(Organization.Cloud.CHINA)),
              Map.entry("own-account", new Refusal.OwnAccount()),
              Map.entry("anchored-forwarding", new Refusal.Anchored(true, false)),
              Map.entry("anchored-shared", new Refusal.Anchored(false, true)),
              Map.entry("synced", new Refusal.SyncedAccount()),
              Map.entry("no-hold", new Refusal.PlanHasNoHold()),
              Map.entry("no-mailbox", new Refusal.NoMailbox(FACT)),
              Map.entry("no-export", new Refusal.NoExport()),
              Map.entry("address-taken", new Refusal.AddressTaken(SANNE.text(), JOOST, null)),
              Map.entry("address-locked", new Refusal.AddressTaken(SANNE.text(), JOOST, SINCE)),
              Map.entry("no-onedrive", new Refusal.NoOneDrive()),
              Map.entry("needs-license", new Refusal.NeedsLicense(new Fact(62))),
              Map.entry("needs-phone-license", new Refusal.NeedsLicense(new Fact(46))),
              Map.entry("too-late-to-wipe", new Refusal.TooLateToWipe()),
              Map.entry("calls-stay", new Refusal.CallsStay()),
              Map.entry("number-taken", new Refusal.NumberTaken("+31200120142", JOOST)),
              Map.entry(
                  "bought-from-partner", new Refusal.BoughtElsewhere(Subscription.Seller.PARTNER)),
              Map.entry(
                  "bought-by-volume", new Refusal.BoughtElsewhere(Subscription.Seller.VOLUME)),
              Map.entry("committed", new Refusal.Committed(LocalDate.parse("2026-12-31"))),
              Map.entry("below-assigned", new Refusal.BelowAssigned(25)),
              Map.entry("no-license-left", new Refusal.NoLicenseLeft("SPE_E3")),
              Map.entry("self-service", new Refusal.SelfService("VISIOCLIENT")),
              Map.entry(
                  "inherited-license", new Refusal.InheritedLicense("SPE_E3", List.of(GROUP))),
              Map.entry("dynamic-group", new Refusal.DynamicGroup(GROUP)),
              Map.entry("synced-group", new Refusal.SyncedGroup(GROUP)),
              Map.entry("last-owner", new Refusal.LastOwner(GROUP)),
              Map.entry("deleted", new Refusal.Deleted(SINCE)),
              Map.entry("gone-for-good", new Refusal.GoneForGood()),
              Map.entry("unknown", new Refusal.Unknown(SANNE.text())),
              Map.entry("unfit-receiver", new Refusal.UnfitReceiver(JOOST, FACT)),
              Map.entry("impossible", new Refusal.Impossible(FACT, "blocking"))));

  @AutoClose private final Contoso contoso = new Contoso();

  static Stream<String> reasons() {
    return REFUSALS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void areToldWithWhatCanBeDone(String reason) {
    var mirjam = contoso.with(Language.DUTCH).said("blokkeer het account van Sanne Bakkers");
    contoso.tenantRefuses(Objects.requireNonNull(REFUSALS.get(reason)));
    mirjam
        .pressed("do-task")
        .isAsked("ask.rescue-refused")
        .hears("refusal." + reason)
        .tenantWasAsked("BlockSignIn");
  }

  @Test
  void areAllTold() {
    assertEquals(
        Arrays.stream(Refusal.class.getPermittedSubclasses()).collect(Collectors.toSet()),
        REFUSALS.values().stream().map(Object::getClass).collect(Collectors.toSet()));
    for (Language language : Language.values()) {
      var keys = new TreeSet<>(Contoso.CATALOGUE.keys(language.locale()));
      keys.removeIf(key -> !key.startsWith("refusal."));
      assertEquals(keys, reasons().map(reason -> "refusal." + reason).collect(Collectors.toSet()));
    }
  }
}
