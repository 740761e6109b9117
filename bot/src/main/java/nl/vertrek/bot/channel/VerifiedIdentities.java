package nl.vertrek.bot.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Tenant;
import nl.vertrek.tenant.TenantUnavailable;
import nl.vertrek.tenant.Upn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Speakers as the directory knows them. The verified activity names an object of the directory; the
 * account behind it is that of the admin of whom the tenant says so, and else the one that the
 * channel's roster names. Who is of another tenant, or of none, keeps the object's name, behind
 * which the tenant knows nobody. While the tenant does not answer the roster alone is believed, and
 * nothing of it is remembered.
 */
public final class VerifiedIdentities implements Identities {

  private static final Logger LOG = LoggerFactory.getLogger(VerifiedIdentities.class);

  private static final int MOST = 10_000;

  /** Accounts are renamed now and then. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Tenant tenant;
  private final Roster roster;
  private final Set<String> tenants;
  private final Cache<String, Upn> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  /**
   * @param tenants of which accounts are believed to be what they are called
   */
  public VerifiedIdentities(Tenant tenant, Roster roster, Set<String> tenants) {
    this.tenant = tenant;
    this.roster = roster;
    this.tenants = Set.copyOf(tenants);
  }

  @Override
  public Optional<Upn> speaker(ConversationReference reference) {
    var object = reference.user().path("aadObjectId").stringValue("");
    if (object.isEmpty()) {
      return Optional.empty();
    }
    var remembered = known.getIfPresent(object);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    var account = remembering(reference, object);
    return Optional.of(account.orElseGet(() -> new Upn(object)));
  }

  /** Only an account that was found is remembered: who joins the tenant is known at once. */
  private Optional<Upn> remembering(ConversationReference reference, String object) {
    try {
      var account = mapped(object).or(() -> account(reference, object));
      account.ifPresent(found -> known.put(object, found));
      return account;
    } catch (TenantUnavailable silence) {
      return account(reference, object);
    }
  }

  @Override
  public boolean holdApart(ConversationReference reference) {
    return true;
  }

  /** Of whom the tenant says that they are this object; it says so of one, or it says nothing. */
  private Optional<Upn> mapped(String object) {
    var view = tenant.look();
    var admins =
        view.admins().stream()
            .map(view::person)
            .flatMap(Optional::stream)
            .filter(admin -> object.equalsIgnoreCase(admin.profile().objectId()))
            .map(Person::upn)
            .toList();
    return admins.size() == 1 ? Optional.of(admins.getFirst()) : Optional.empty();
  }

  private Optional<Upn> account(ConversationReference reference, String object) {
    try {
      return roster
          .member(reference)
          .filter(member -> isSame(member, object) && isOurs(member))
          .map(member -> member.path("userPrincipalName").stringValue(""))
          .filter(name -> !name.isBlank())
          .map(Upn::new);
    } catch (IOException silent) {
      LOG.warn("The channel does not say who speaks: {}", silent.toString());
      throw new Problem(503, "SpeakerUnknown", "Who speaks cannot be found out now; try again.");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Problem(503, "Stopping", "The bot is stopping; try again.");
    }
  }

  private static boolean isSame(ObjectNode member, String object) {
    return object.equals(member.path("aadObjectId").stringValue(object))
        && object.equals(member.path("objectId").stringValue(object));
  }

  private boolean isOurs(ObjectNode member) {
    return tenants.contains(member.path("tenantId").stringValue(""));
  }
}
