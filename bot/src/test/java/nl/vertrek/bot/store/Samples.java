package nl.vertrek.bot.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.vertrek.tenant.Upn;

/** Makes values of our records by their shape, so that a new record is tested unasked. */
final class Samples {

  private static final int DEEPEST = 12;

  private Samples() {}

  /** One of each record of a sealed family; of a record, one. */
  static <T> Stream<T> everyOne(Class<T> type) {
    return leaves(type).map(leaf -> type.cast(make(leaf, 0)));
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::leaves)
        : Stream.of(type);
  }

  private static Object make(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return makeCollection(generic, depth);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isSealed()) {
      return make(shallowest(plain, depth), depth);
    }
    if (plain.isRecord()) {
      return makeRecord(plain, depth);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[plain.getEnumConstants().length - 1];
    }
    return makeValue(plain);
  }

  /** The last member of a family, but a small one once it goes deep. */
  private static Class<?> shallowest(Class<?> family, int depth) {
    List<Class<?>> all = leaves(family).toList();
    return depth < 2
        ? all.getLast()
        : all.stream()
            .min(java.util.Comparator.comparingInt(leaf -> leaf.getRecordComponents().length))
            .orElseThrow();
  }

  private static Object makeCollection(ParameterizedType generic, int depth) {
    Class<?> raw = (Class<?>) generic.getRawType();
    Type[] of = generic.getActualTypeArguments();
    boolean stop = depth > DEEPEST;
    if (raw == List.class) {
      return stop ? List.of() : List.of(make(of[0], depth + 1));
    }
    if (raw == Set.class) {
      return stop ? Set.of() : Set.of(make(of[0], depth + 1));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return stop ? Map.of() : Map.of(make(of[0], depth + 1), make(of[1], depth + 1));
    }
    throw new IllegalArgumentException("No sample of " + generic);
  }

  private static Object makeRecord(Class<?> type, int depth) {
    if (type == Upn.class) {
      return new Upn("Anke.Visser@contoso.nl");
    }
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(component ->
                component.getType() == type && depth > 1
                    ? null
                    : make(component.getGenericType(), depth + 1))
            .toArray();
    try {
      Constructor<?> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      canonical.setAccessible(true);
      return canonical.newInstance(values);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalArgumentException("No sample of " + type, failure);
    }
  }

  private static Object makeValue(Class<?> type) {
    Map<Class<?>, Object> values =
        Map.ofEntries(
            Map.entry(String.class, "Bob <b>Test</b> & Zn. \"ياسمين\""),
            Map.entry(int.class, 7),
            Map.entry(Integer.class, 7),
            Map.entry(long.class, 7_000_000_000L),
            Map.entry(Long.class, 7_000_000_000L),
            Map.entry(double.class, 49.9),
            Map.entry(Double.class, 49.9),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(Instant.class, Instant.parse("2026-05-18T07:00:00.123456789Z")),
            Map.entry(LocalDate.class, LocalDate.parse("2026-05-22")),
            Map.entry(LocalTime.class, LocalTime.parse("17:00")),
            Map.entry(LocalDateTime.class, LocalDateTime.parse("2026-05-22T17:00")),
            Map.entry(Duration.class, Duration.ofMinutes(90)),
            Map.entry(ZoneId.class, ZoneId.of("Europe/Amsterdam")));
    Object value = values.get(type);
    if (value == null) {
      throw new IllegalArgumentException("No sample of " + type);
    }
    return value;
  }
}
