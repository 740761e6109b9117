package nl.vertrek.tenant.sim.state;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an absent property of a tenant file means. */
final class Defaults {

  private Defaults() {}

  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  /** Keeps the order of the file, which is what people compare with. */
  static <T> Set<T> set(@Nullable Set<T> values) {
    return values == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  static boolean yes(@Nullable Boolean value) {
    return value == null || value;
  }

  static <T> List<T> maybe(@Nullable T value) {
    return value == null ? List.of() : List.of(value);
  }

  /** The list with this value at its end, unless it is there already. */
  static List<String> with(List<String> values, String value) {
    return contains(values, value)
        ? values
        : Stream.concat(values.stream(), Stream.of(value)).toList();
  }

  /** The list without this address, whatever its capitals. */
  static List<String> without(List<String> values, String value) {
    return values.stream().filter(each -> !each.equalsIgnoreCase(value)).toList();
  }

  static boolean contains(List<String> values, String value) {
    return values.stream().anyMatch(value::equalsIgnoreCase);
  }
}
