package nl.vertrek.tenant.sim.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.vertrek.tenant.sim.state.GroupDocument;
import nl.vertrek.tenant.sim.state.Json;
import nl.vertrek.tenant.sim.state.OrganizationDocument;
import nl.vertrek.tenant.sim.state.ProductDocument;
import nl.vertrek.tenant.sim.state.QueueDocument;
import nl.vertrek.tenant.sim.state.SubscriptionDocument;
import nl.vertrek.tenant.sim.state.UserDocument;
import nl.vertrek.tenant.sim.store.TenantDatabase;
import nl.vertrek.tenant.sim.store.TenantLoader;
import tools.jackson.databind.json.JsonMapper;

/** A tenant in a file. */
public final class TenantFile {

  private static final JsonMapper JSON = Json.forStorage();

  private static final Set<Section> REST =
      EnumSet.complementOf(EnumSet.of(Section.ORGANIZATION, Section.PRODUCTS));

  private final Path file;

  private TenantFile(Path file) {
    this.file = file;
  }

  /** Everything that is wrong with this file; never an exception. */
  public static TenantFileFaults check(Path file) {
    FaultList faults = new FaultList();
    new TenantFileCheck(file, faults).run();
    return faults.all();
  }

  /**
   * The file, found good.
   *
   * @throws InvalidTenantFile with everything that is wrong with it
   */
  public static TenantFile checked(Path file) {
    TenantFileFaults faults = check(file);
    if (!faults.none()) {
      throw new InvalidTenantFile(file, faults);
    }
    return new TenantFile(file);
  }

  /** Puts it into a database in which no tenant lives. */
  public void loadInto(TenantDatabase database) {
    database.load(
        organization(),
        loader -> {
          try (Conveyor<Consumer<TenantLoader>> conveyor =
              new Conveyor<>(addition -> addition.accept(loader))) {
            // Products first, for users and subscriptions speak of them.
            read(EnumSet.of(Section.PRODUCTS), element -> conveyor.put(addition(element)));
            read(REST, element -> conveyor.put(addition(element)));
            conveyor.finish();
          }
        });
  }

  private OrganizationDocument organization() {
    List<OrganizationDocument> found = new ArrayList<>();
    read(
        EnumSet.of(Section.ORGANIZATION),
        element -> found.add(as(element, OrganizationDocument.class)));
    return found.getFirst();
  }

  private void read(Set<Section> sections, Consumer<Element> each) {
    FaultList faults = new FaultList();
    new TenantFileReader(file, faults).read(sections, each);
    if (!faults.empty()) {
      // It was good a moment ago, so somebody changed it meanwhile.
      throw new InvalidTenantFile(file, faults.all());
    }
  }

  private static Consumer<TenantLoader> addition(Element element) {
    return switch (element.section()) {
      case ORGANIZATION -> _ -> {};
      case PRODUCTS -> {
        ProductDocument product = as(element, ProductDocument.class);
        yield loader -> loader.add(product);
      }
      case SUBSCRIPTIONS -> {
        SubscriptionDocument bought = as(element, SubscriptionDocument.class);
        yield loader -> loader.add(bought);
      }
      case GROUPS -> {
        GroupDocument group = as(element, GroupDocument.class);
        yield loader -> loader.add(group);
      }
      case CALL_QUEUES -> {
        QueueDocument queue = as(element, QueueDocument.class);
        yield loader -> loader.add(queue);
      }
      case USERS -> {
        UserDocument user = as(element, UserDocument.class);
        yield loader -> loader.add(user);
      }
    };
  }

  private static <T> T as(Element element, Class<T> type) {
    return JSON.treeToValue(element.node(), type);
  }
}
