package nl.vertrek.bot.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vertrek.dialogs.Dialogs;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.understanding.Intent;

/**
 * Which message is said where: the keys among the constants of the program's own classes. Most
 * stand there whole; others are put together, and then their beginning stands there as a recipe
 * with gaps, and what fills a gap stands somewhere else.
 */
public final class SaidKeys {

  /** What looks like a key, whole. */
  private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*(\\.[a-z][a-z_-]*)+");

  private static final char GAP = '\u0001';

  /** A key with gaps, and what is put behind whole keys. */
  private static final Pattern RECIPE = Pattern.compile("(?=.*\u0001)[a-z-]+\\.[a-z.\u0001-]+");

  private static final Pattern ENDING = Pattern.compile("\u0001[.-][a-z.-]+");

  /** Facts are numbers, which stand in the locales and not in code. */
  private static final Pattern FACT = Pattern.compile("F\\d+");

  /** What looks like a key and is the name of a file. */
  private static final Pattern FILE = Pattern.compile("\\.(properties|txt|json)$");

  private static final int FEW = 4;

  private final Map<String, Set<String>> classesByConstant = new TreeMap<>();
  private final Set<String> constants;
  private final Set<String> fillings = new TreeSet<>();
  private final List<Pattern> recipes;
  private final List<String> endings;

  private SaidKeys(Map<String, Set<String>> classesByConstant, Set<String> others) {
    this.classesByConstant.putAll(classesByConstant);
    constants = new TreeSet<>(classesByConstant.keySet());
    constants.addAll(others);
    constants.stream().map(SaidKeys::asFilling).forEach(fillings::add);
    recipes =
        constants.stream()
            .filter(constant -> RECIPE.matcher(constant).matches())
            .map(SaidKeys::recipe)
            .toList();
    endings =
        constants.stream()
            .filter(constant -> ENDING.matcher(constant).matches())
            .map(constant -> constant.substring(1))
            .toList();
  }

  /** Reads the classes of the dialogs, and those whose names and words fill gaps in theirs. */
  public static SaidKeys ofTheProgram() {
    var ofDialogs = new TreeMap<String, Set<String>>();
    read(Dialogs.class, ofDialogs);
    var others = new TreeMap<String, Set<String>>();
    for (Class<?> one : List.of(Catalogue.class, Intent.class, TenantView.class)) {
      read(one, others);
    }
    return new SaidKeys(ofDialogs, others.keySet());
  }

  private static void read(Class<?> one, Map<String, Set<String>> constants) {
    try {
      URI place = one.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        walk(path.resolve(one.getPackageName().replace('.', '/')), constants);
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(path)) {
          walk(jar.getPath("/" + one.getPackageName().replace('.', '/')), constants);
        }
      }
    } catch (IOException | URISyntaxException unreadable) {
      throw new UncheckedIOException(
          new IOException("The program cannot read its own classes.", unreadable));
    }
  }

  private static void walk(Path folder, Map<String, Set<String>> constants) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        ClassModel model = ClassFile.of().parse(Files.readAllBytes(file));
        model
            .constantPool()
            .forEach(entry -> {
              if (entry instanceof StringEntry text) {
                constants
                    .computeIfAbsent(text.stringValue(), _ -> new TreeSet<>())
                    .add(outermost(file));
              }
            });
      }
    }
  }

  private static String outermost(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("(\\$.*)?\\.class$", "");
  }

  /** Constants of enums fill gaps too, in small letters. */
  private static String asFilling(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Pattern recipe(String constant) {
    var regex = new StringBuilder();
    for (String part : constant.splitWithDelimiters(String.valueOf(GAP), -1)) {
      regex.append(part.equals(String.valueOf(GAP)) ? "(.+)" : Pattern.quote(part));
    }
    return Pattern.compile(regex.toString());
  }

  /** Whether the code can say this. */
  public boolean says(String key) {
    return constants.contains(key)
        || recipes.stream().anyMatch(recipe -> makes(recipe, key))
        || withoutEnding(key).anyMatch(this::says);
  }

  private boolean makes(Pattern recipe, String key) {
    var gaps = recipe.matcher(key);
    return gaps.matches()
        && IntStream.rangeClosed(1, gaps.groupCount()).allMatch(gap -> fills(gaps.group(gap)));
  }

  private boolean fills(String filling) {
    return fillings.contains(asFilling(filling))
        || FACT.matcher(filling).matches()
        || withoutEnding(filling).anyMatch(this::fills);
  }

  private Stream<String> withoutEnding(String text) {
    return endings.stream()
        .filter(text::endsWith)
        .map(ending -> text.substring(0, text.length() - ending.length()));
  }

  /** Every whole key that stands in the dialogs. */
  Set<String> keys() {
    var keys = new TreeSet<>(classesByConstant.keySet());
    keys.removeIf(text -> !KEY.matcher(text).matches() || FILE.matcher(text).find());
    return keys;
  }

  /** The classes that say this, as far as their constants tell; none where too many might. */
  public Set<String> sayers(String key) {
    for (String part = key; ; part = part.substring(part.indexOf('.') + 1)) {
      var classes = classesByConstant.get(part);
      if (classes != null && classes.size() <= FEW) {
        return classes;
      }
      if (part.indexOf('.') < 0) {
        return Set.of();
      }
    }
  }
}
