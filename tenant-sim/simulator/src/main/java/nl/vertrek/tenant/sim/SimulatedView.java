package nl.vertrek.tenant.sim;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.vertrek.tenant.Call;
import nl.vertrek.tenant.Delivery;
import nl.vertrek.tenant.Discovery;
import nl.vertrek.tenant.Organization;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Product;
import nl.vertrek.tenant.Rehearsal;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.tenant.TenantUnavailable;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rehearsal.CallRoute;
import nl.vertrek.tenant.sim.rehearsal.MailRoute;
import nl.vertrek.tenant.sim.rehearsal.Search;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.FreeNumber;
import nl.vertrek.tenant.sim.state.Portrait;
import nl.vertrek.tenant.sim.state.ProductDocument;
import nl.vertrek.tenant.sim.store.TenantDatabase;
import nl.vertrek.tenant.sim.store.TenantReader;
import org.jdbi.v3.core.JdbiException;

/**
 * The tenant at one moment of its clock. What was answered once is answered the same again, and
 * each answer agrees with itself; but a first answer is of the state that is committed when it is
 * asked, so that of two answers the second may know of a command that somebody gave in between.
 * Whoever acts on a view is safe all the same: a command is judged by the state at its execution.
 */
final class SimulatedView implements TenantView {

  private static final System.Logger LOG = System.getLogger(SimulatedView.class.getName());

  private final TenantDatabase database;
  private final Instant now;
  private final Map<String, Object> answers = new ConcurrentHashMap<>();

  SimulatedView(TenantDatabase database, Instant now) {
    this.database = database;
    this.now = now;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Organization organization() {
    return once("organization", reader -> reader.organization().organization(now));
  }

  @Override
  public Optional<Person> person(Upn upn) {
    return once(
        "person " + upn.key(), reader -> reader.user(upn).map(user -> portray(user, reader)));
  }

  private static Person portray(Effective person, TenantReader reader) {
    Upn upn = person.user().upn();
    boolean sole = person.user().actingGlobalAdmin() && reader.otherGlobalAdmins(upn) == 0;
    return new Portrait(person)
        .person(
            reader.groupsOf(upn),
            reader.queuesOf(upn),
            new Elsewhere(reader).rightsOf(upn),
            new Elsewhere(reader).bookingsOf(upn),
            reader.directReports(upn),
            sole);
  }

  @Override
  public Optional<Upn> byAddress(String address) {
    return once("address " + address.toLowerCase(Locale.ROOT), reader -> reader.ownerOf(address));
  }

  @Override
  public List<Product> products() {
    return once(
        "products", reader -> reader.products().stream().map(ProductDocument::product).toList());
  }

  @Override
  public List<Subscription> subscriptions() {
    return once("subscriptions", TenantReader::subscriptions);
  }

  @Override
  public List<Upn> admins() {
    return once("admins", TenantReader::admins);
  }

  @Override
  public List<Upn> holders(String sku) {
    return once(
        "holders " + sku,
        reader ->
            reader.perhapsHolding(sku).stream()
                .filter(upn -> person(upn).filter(person -> holds(person, sku)).isPresent())
                .toList());
  }

  private static boolean holds(Person person, String sku) {
    return person.account().deletedAt() == null && person.licenses().contains(sku);
  }

  @Override
  public List<String> freeNumbers() {
    return once(
        "free numbers", reader -> reader.freeNumbers().stream().map(FreeNumber::number).toList());
  }

  @Override
  public Rehearsal rehearsal() {
    return new Rehearsal() {

      @Override
      public Delivery deliver(String address) {
        return once("mail " + address, reader -> MailRoute.of(address, reader));
      }

      @Override
      public Call call(String number) {
        return once("call " + number, reader -> CallRoute.of(number, reader));
      }

      @Override
      public Call callQueue(String queue) {
        return once("queue " + queue, reader -> CallRoute.ofQueue(queue, reader));
      }

      @Override
      public List<Upn> openFilesOf(Upn owner) {
        return once("files " + owner.key(), reader -> Search.openersOf(owner, reader));
      }

      @Override
      public Discovery search(Collection<Upn> mailboxes) {
        return once("search " + mailboxes, reader -> Search.of(mailboxes, reader));
      }
    };
  }

  @SuppressWarnings("unchecked")
  private <T> T once(String question, Function<TenantReader, T> answer) {
    return (T)
        answers.computeIfAbsent(
            question,
            _ -> {
              try {
                return database.look(now, answer);
              } catch (JdbiException e) {
                LOG.log(System.Logger.Level.WARNING, "The tenant's database does not answer.", e);
                throw new TenantUnavailable(TenantSimulator.AFTER_AN_OUTAGE);
              }
            });
  }
}
