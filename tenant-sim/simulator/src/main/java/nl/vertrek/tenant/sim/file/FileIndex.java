package nl.vertrek.tenant.sim.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the rules must remember of a whole file, on disk for as long as they are checked: every name
 * that must stand once, and every place that refers to one.
 */
final class FileIndex implements AutoCloseable {

  /** What a name is a name of. */
  enum Kind {
    ACCOUNT,
    ADDRESS,
    LIVING_USER,
    GROUP,
    SUBSCRIPTION,
    PRODUCT,
    CALL_QUEUE,
    DEVICE,
    PHONE_NUMBER
  }

  private final Path folder;
  private final Spill names;
  private final Spill references;
  private final Map<Kind, Earliest> given = new EnumMap<>(Kind.class);
  private final Map<Kind, Earliest> dangling = new EnumMap<>(Kind.class);
  private final ManagerCycles managers = new ManagerCycles();
  private long mentions;

  FileIndex() {
    try {
      folder = Files.createTempDirectory("tenant-check");
      names = new Spill(folder, "names");
      references = new Spill(folder, "references");
    } catch (IOException e) {
      throw new UncheckedIOException("There is no room for the index of the check.", e);
    }
    for (Kind kind : Kind.values()) {
      given.put(kind, new Earliest());
      dangling.put(kind, new Earliest());
    }
  }

  /** This name is given here. */
  void name(Kind kind, Element.Placed name, Element element) {
    add(kind, name, element, names);
  }

  /** This place refers to something of that name. */
  void reference(Kind kind, Element.Placed to, Element element) {
    add(kind, to, element, references);
  }

  /** Names count as equal whatever their capitals; identifiers keep theirs in practice. */
  private void add(Kind kind, Element.Placed place, Element element, Spill to) {
    // What is longer than any name is a fault that the schema has found.
    if (place.text().length() <= Element.LONGEST_NAME) {
      to.add(
          new Mention(
              mentions++,
              kind,
              place.text().toLowerCase(Locale.ROOT),
              place.pointer(),
              element.index(),
              element.line(),
              element.person()));
    }
  }

  /** Everything was said. */
  void finish() {
    for (int part = 0; part < Spill.PARTS; part++) {
      finish(part);
    }
  }

  private void finish(int part) {
    Map<Kind, Map<String, Integer>> known = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      known.put(kind, new HashMap<>());
    }
    names.read(
        part,
        name -> {
          Integer before = of(known, name.kind()).putIfAbsent(name.name(), name.element());
          if (before != null && !saidOfTheAccount(name, known)) {
            given(name.kind()).add(name);
          }
        });
    references.read(
        part,
        place -> {
          Integer target = of(known, place.kind()).get(place.name());
          if (target == null) {
            dangling(place.kind()).add(place);
          } else if (place.manager()) {
            managers.add(place.element() + 1, target + 1);
          }
        });
  }

  /** Two accounts of one name are no matter of addresses. */
  private static boolean saidOfTheAccount(Mention name, Map<Kind, Map<String, Integer>> known) {
    Integer first = of(known, Kind.ACCOUNT).get(name.name());
    return name.kind() == Kind.ADDRESS
        && name.pointer().endsWith("/userPrincipalName")
        && first != null
        && first != name.element();
  }

  private static <T> T of(Map<Kind, T> all, Kind kind) {
    return Objects.requireNonNull(all.get(kind));
  }

  /** Names of this kind that were given before. */
  Earliest given(Kind kind) {
    return of(given, kind);
  }

  /** Places that refer to something of this kind that is not there. */
  Earliest dangling(Kind kind) {
    return of(dangling, kind);
  }

  /** Of everybody who is, over others or at once, their own manager, one place in each circle. */
  Earliest circles() {
    Earliest circles = new Earliest();
    BitSet wanted = managers.oneOfEach();
    for (int part = 0; part < Spill.PARTS && !wanted.isEmpty(); part++) {
      references.read(
          part,
          place -> {
            if (place.manager() && wanted.get(place.element() + 1)) {
              circles.add(place);
            }
          });
    }
    return circles;
  }

  @Override
  public void close() {
    try {
      names.close();
      references.close();
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
