package nl.vertrek.tenant.sim.file;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import nl.vertrek.tenant.sim.state.GroupDocument;
import nl.vertrek.tenant.sim.state.Json;
import nl.vertrek.tenant.sim.state.OrganizationDocument;
import nl.vertrek.tenant.sim.state.ProductDocument;
import nl.vertrek.tenant.sim.state.QueueDocument;
import nl.vertrek.tenant.sim.state.SubscriptionDocument;
import nl.vertrek.tenant.sim.state.UserDocument;
import nl.vertrek.tenant.sim.store.TenantLoader;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A tenant in a file. */
public final class TenantFile {

  private static final JsonMapper JSON = Json.forStorage();

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

  /** Puts it into an empty schema, within the transaction of this handle. */
  public void loadInto(Handle handle) {
    Loading loading = new Loading(handle);
    read(EnumSet.of(Section.ORGANIZATION), loading);
    read(EnumSet.of(Section.PRODUCTS, Section.GROUPS), loading);
    read(EnumSet.of(Section.SUBSCRIPTIONS, Section.CALL_QUEUES, Section.USERS), loading);
  }

  private void read(Set<Section> sections, Loading loading) {
    FaultList faults = new FaultList();
    new TenantFileReader(file, faults).read(sections, loading::add);
    if (!faults.empty()) {
      // It was good a moment ago, so somebody changed it meanwhile.
      throw new InvalidTenantFile(file, faults.all());
    }
  }

  private static final class Loading {

    private final Handle handle;
    private @Nullable TenantLoader loader;

    Loading(Handle handle) {
      this.handle = handle;
    }

    void add(Element element) {
      switch (element.section()) {
        case ORGANIZATION ->
            loader = new TenantLoader(handle, as(element, OrganizationDocument.class));
        case PRODUCTS -> loader().add(as(element, ProductDocument.class));
        case SUBSCRIPTIONS -> loader().add(as(element, SubscriptionDocument.class));
        case GROUPS -> loader().add(as(element, GroupDocument.class));
        case CALL_QUEUES -> loader().add(as(element, QueueDocument.class));
        case USERS -> loader().add(as(element, UserDocument.class));
      }
    }

    private TenantLoader loader() {
      return Objects.requireNonNull(loader, "The organisation is read first.");
    }

    private static <T> T as(Element element, Class<T> type) {
      return JSON.treeToValue(element.node(), type);
    }
  }
}
