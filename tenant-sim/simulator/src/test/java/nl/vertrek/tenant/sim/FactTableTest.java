package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** FACTS.md names every modelled fact, and only classes and tests that there are. */
class FactTableTest {

  /** Facts of the domain that are told or answered only, so that there is nothing to model. */
  private static final Set<Integer> NOT_MODELLED = Set.of(7, 45, 49, 56, 57, 58, 73);

  private static final Path TABLE = Path.of("..", "FACTS.md");
  private static final Pattern ROW =
      Pattern.compile("\\| F(\\d\\d) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private record Row(int fact, List<String> classes, List<String> tests) {}

  private static List<Row> rows() throws IOException {
    return ROW.matcher(Files.readString(TABLE))
        .results()
        .map(row -> new Row(Integer.parseInt(row.group(1)), code(row.group(2)), code(row.group(3))))
        .toList();
  }

  private static List<String> code(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  @Test
  void hasARowForEveryModelledFact() throws IOException {
    Set<Integer> wanted =
        IntStream.rangeClosed(1, 74)
            .filter(fact -> !NOT_MODELLED.contains(fact))
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        wanted, rows().stream().map(Row::fact).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void namesClassesThatThereAre() throws IOException, URISyntaxException {
    Set<String> known = classes();
    List<String> unknown = new ArrayList<>();
    for (Row row : rows()) {
      for (String name : row.classes()) {
        if (!known.contains(name.replaceFirst("\\..*", ""))) {
          unknown.add(row.fact() + " " + name);
        }
      }
      assertEquals(List.of(), unknown);
    }
  }

  private static Set<String> classes() throws IOException, URISyntaxException {
    Path root =
        Path.of(
                Objects.requireNonNull(TenantSimulator.class.getResource("TenantSimulator.class"))
                    .toURI())
            .getParent();
    try (Stream<Path> files = Files.walk(Objects.requireNonNull(root))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.replace(".class", ""))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void namesTestsThatThereAre() throws IOException, ClassNotFoundException {
    List<String> missing = new ArrayList<>();
    for (Row row : rows()) {
      for (String test : row.tests()) {
        String[] parts = test.split("\\.", 2);
        Class<?> owner = Class.forName(getClass().getPackageName() + "." + parts[0]);
        boolean there =
            Arrays.stream(owner.getDeclaredMethods())
                .map(Method::getName)
                .anyMatch(name ->
                    parts[1].endsWith("*")
                        ? name.startsWith(parts[1].replace("*", ""))
                        : name.equals(parts[1]));
        if (!there) {
          missing.add(test);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyFactHasATestThatIsNamedAfterIt() throws IOException {
    for (Row row : rows()) {
      String named = ".f%02d".formatted(row.fact());
      assertEquals(
          List.of(named),
          row.tests().stream()
              .filter(test -> test.contains(named))
              .map(_ -> named)
              .distinct()
              .toList(),
          () -> "F" + row.fact());
    }
  }
}
