package nl.vertrek.bot.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Organization;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Product;
import nl.vertrek.tenant.Profile;
import nl.vertrek.tenant.Rehearsal;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.tenant.Tenant;
import nl.vertrek.tenant.TenantUnavailable;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** A tenant of four people in which nothing can be done. */
final class StubTenant implements Tenant {

  static final Upn MIRJAM = new Upn("m.hoekstra@contoso.nl");
  static final Upn EWA = new Upn("e.kowalczyk@contoso.nl");
  static final Upn ANKE = new Upn("a.visser@contoso.nl");
  static final Upn BOB = new Upn("b.test@contoso.nl");
  static final String BOBS_OBJECT = "0b0b0b0b-0000-1111-2222-333333333333";
  static final String MARKED_UP = "Bob <b>Test</b> & Zn.";
  static final String RIGHT_TO_LEFT = "ياسمين بنعلي";

  private static final Instant NOW = Instant.parse("2026-05-18T07:00:00Z");

  private static final List<Person> PEOPLE =
      List.of(
          person(MIRJAM, "Mirjam Hoekstra", AdminRole.GLOBAL_ADMIN),
          person(EWA, "Ewa Kowalczyk", AdminRole.LICENSE_ADMIN),
          person(BOB, MARKED_UP, AdminRole.HELPDESK_ADMIN),
          person(ANKE, "Anke Visser"));

  /** Whether it does not answer. */
  volatile boolean silent;

  @Override
  public TenantView look() {
    if (silent) {
      throw new TenantUnavailable(Duration.ofSeconds(30));
    }
    return new View();
  }

  @Override
  public Outcome execute(Command command, Actor actor, RequestId id) {
    throw new UnsupportedOperationException("Nothing can be done in this tenant.");
  }

  private static Person person(Upn upn, String name, AdminRole... roles) {
    var account =
        new Account(
            true,
            Account.SignIn.ALLOWED,
            null,
            false,
            null,
            Set.of(roles),
            false,
            Set.of(),
            null,
            null,
            null,
            null,
            Set.of(),
            null,
            true,
            Account.State.ACTIVE,
            null,
            null);
    var profile =
        new Profile(upn, name, null, null, null, null, null, "NL", "nl-NL", objectId(upn));
    return new Person(
        profile, account, List.of(), List.of(), List.of(), null, List.of(), null, 0, null,
        List.of(), List.of(), List.of(), List.of(), List.of(), 0, false, 0);
  }

  /** What the directory calls Bob; of the others the tenant does not say. */
  private static @Nullable String objectId(Upn upn) {
    return upn.equals(BOB) ? BOBS_OBJECT : null;
  }

  private static final class View implements TenantView {

    @Override
    public Instant now() {
      return NOW;
    }

    @Override
    public Organization organization() {
      return new Organization(
          "Contoso Nederland",
          "contoso.nl",
          Organization.Cloud.WORLDWIDE,
          false,
          null,
          30,
          30,
          ZoneId.of("Europe/Amsterdam"));
    }

    @Override
    public Optional<Person> person(Upn upn) {
      return PEOPLE.stream().filter(person -> person.upn().equals(upn)).findFirst();
    }

    @Override
    public Optional<Upn> byAddress(String address) {
      return person(new Upn(address)).map(Person::upn);
    }

    @Override
    public List<Product> products() {
      return List.of();
    }

    @Override
    public List<Subscription> subscriptions() {
      return List.of();
    }

    @Override
    public List<Upn> admins() {
      return List.of(MIRJAM, EWA, BOB);
    }

    @Override
    public List<Upn> holders(String sku) {
      return List.of();
    }

    @Override
    public List<String> freeNumbers() {
      return List.of();
    }

    @Override
    public Rehearsal rehearsal() {
      throw new UnsupportedOperationException("Nothing can be tried in this tenant.");
    }
  }
}
