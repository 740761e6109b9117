package nl.vertrek.tenant.sim;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.InboxRule;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Meeting;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * Draws commands of every kind there is, about things that the tenant mostly knows. A kind that is
 * added is drawn too; only a component of a new meaning has to be given its values here.
 */
final class AnyCommand {

  private static final List<Class<?>> KINDS = records(Command.class).toList();

  private static final List<String> GROUPS =
      List.of(
          "grp-verkoop",
          "grp-projectgroep-noord",
          "grp-wachtrij-verkoop",
          "grp-wachtrij-klantenservice",
          "grp-mt");

  private final Random dice;
  private final List<Upn> people;
  private final TenantView tenant;

  AnyCommand(Random dice, List<Upn> people, TenantView tenant) {
    this.dice = dice;
    this.people = people;
    this.tenant = tenant;
  }

  Command next() {
    return (Command) draw(oneOf(KINDS), oneOf(people));
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(AnyCommand::records)
        : Stream.of(type);
  }

  private Object draw(Class<?> kind, Upn about) {
    RecordComponent[] components = kind.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i], about);
    }
    try {
      return kind.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("No " + kind + " of " + List.of(values), e);
    }
  }

  private Object value(RecordComponent component, Upn about) {
    Class<?> type = component.getType();
    if (type == Upn.class) {
      return component.getName().equals("person") ? about : oneOf(people);
    }
    if (type == Set.class || type == List.class) {
      return several(component, about);
    }
    if (type == String.class) {
      return mostly(named(component.getName(), about));
    }
    if (type == Instant.class) {
      return tenant.now().plusSeconds(dice.nextInt(1_000_000));
    }
    return plain(type, about);
  }

  private Object plain(Class<?> type, Upn about) {
    if (type == int.class) {
      return dice.nextInt(30);
    }
    if (type == boolean.class) {
      return dice.nextBoolean();
    }
    if (type.isEnum()) {
      return oneOf(List.of(type.getEnumConstants()));
    }
    return draw(oneOf(records(type).toList()), about);
  }

  private Object several(RecordComponent component, Upn about) {
    Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    List<?> pool =
        element == Upn.class
            ? people
            : element instanceof Class<?> type && type.isEnum()
                ? List.of(type.getEnumConstants())
                : named(component.getName(), about);
    Set<Object> drawn = new LinkedHashSet<>();
    for (int left = 1 + dice.nextInt(3); left > 0; left--) {
      drawn.add(element == String.class ? mostly(pool) : oneOf(pool));
    }
    return component.getType() == Set.class ? drawn : List.copyOf(drawn);
  }

  /** What a text of this name may be. */
  private List<String> named(String name, Upn about) {
    Person person = tenant.person(about).orElseThrow();
    Mailbox mailbox = person.mailbox();
    return switch (name) {
      case "device" -> person.devices().stream().map(MobileDevice::id).toList();
      case "group" -> GROUPS;
      case "queue" -> List.of("cq-verkoop", "cq-klantenservice");
      case "subscription" -> tenant.subscriptions().stream().map(it -> it.id()).toList();
      case "sku", "skus" -> skus(person);
      case "aliases" -> aliases(mailbox);
      case "rules" ->
          mailbox == null
              ? List.of()
              : mailbox.ownRouting().rules().stream().map(InboxRule::id).toList();
      case "meetings" ->
          mailbox == null ? List.of() : mailbox.meetings().stream().map(Meeting::id).toList();
      case "number" -> List.of("+31200120170", "+31200120171");
      case "address" -> List.of("anke@thuis.example", "klantenservice@contoso.nl");
      case "addresses" -> aliases(mailbox);
      case "displayName", "internal", "external" ->
          List.of("Anke", "<b>Wij</b>", "Dank je wel", "");
      default -> throw new AssertionError("Say here what a text called " + name + " may be.");
    };
  }

  private List<String> skus(Person person) {
    List<String> all = new ArrayList<>(person.licenses());
    all.add(oneOf(tenant.products()).sku());
    return all;
  }

  private List<String> aliases(@Nullable Mailbox mailbox) {
    List<String> all = new ArrayList<>(mailbox == null ? List.of() : mailbox.aliases());
    all.add("extra-" + dice.nextInt(10) + "@contoso.nl");
    return all;
  }

  private Object mostly(List<?> pool) {
    return pool.isEmpty() || dice.nextInt(25) == 0 ? "nothing-of-ours" : oneOf(pool);
  }

  private <T> T oneOf(List<? extends T> all) {
    return all.get(dice.nextInt(all.size()));
  }
}
