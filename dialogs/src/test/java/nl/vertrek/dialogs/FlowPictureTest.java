package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.vertrek.dialogs.offboarding.Need;
import nl.vertrek.dialogs.offboarding.Plan;
import nl.vertrek.dialogs.offboarding.Step;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.Test;

/**
 * The picture of the flow in ARCHITECTURE.md is drawn from the code. Drawn anew with {@code
 * -Dpicture=write}.
 */
class FlowPictureTest {

  private static final Path PAGE = Path.of("../ARCHITECTURE.md");
  private static final String BEGIN = "```mermaid\n";
  private static final String END = "```\n";

  /** Leavers who between them have everything that makes one step wait for another. */
  private static final List<String> LEAVERS =
      List.of("Anke Visser", "Bram Claes", "Wim Terpstra", "Esther Kalkman", "Rachid Bouzidi");

  @Test
  void isWhatTheCodeDoes() throws IOException {
    var page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END, begin);
    assertTrue(begin >= BEGIN.length() && end >= begin, "ARCHITECTURE.md holds no picture.");
    var picture = picture();
    if ("write".equals(System.getProperty("picture"))) {
      Files.writeString(PAGE, page.substring(0, begin) + picture + page.substring(end));
      fail("The picture was written; read it through.");
    }
    assertEquals(page.substring(begin, end), picture);
  }

  private static String picture() {
    var lines = new ArrayList<String>();
    lines.add("flowchart TD");
    lines.add("  said([somebody speaks]) --> hear[Dialogs.hear]");
    lines.add("  came([an act ended, a moment came]) --> arrive[Dialogs.arrive]");
    lines.add("  hear -.->|may put| questions[\"" + names(Question.class, "<br/>") + "\"]");
    lines.add("  hear --> course{{Course.advance}}");
    lines.add("  arrive --> course");
    lines.add("  course -->|needs a person| needs[\"" + names(Need.class, "<br/>") + "\"]");
    lines.add("  course -->|begins the next| first");
    lines.addAll(steps());
    return String.join("\n", lines) + "\n";
  }

  private static List<String> steps() {
    var lines = new ArrayList<String>();
    lines.add("  subgraph steps [\"in this order, and a dotted arrow waits until that is over\"]");
    String before = "first";
    lines.add("    first(( ))");
    for (StepName step : StepName.values()) {
      lines.add("    %s --> %s[%s]".formatted(before, step, words(step)));
      before = step.name();
    }
    gates().forEach((step, after) -> lines.add("    %s -.-> %s".formatted(nodes(after), step)));
    lines.add("  end");
    return lines;
  }

  private static String words(StepName step) {
    var catalogue = Contoso.CATALOGUE;
    return catalogue.render(Message.of("step." + step.key() + ".title"), Language.ENGLISH.locale());
  }

  private static String nodes(Set<StepName> steps) {
    return String.join(" & ", steps.stream().map(StepName::name).toList());
  }

  /** Which steps wait for which, whoever leaves. */
  private static Map<StepName, Set<StepName>> gates() {
    var gates = new EnumMap<StepName, Set<StepName>>(StepName.class);
    for (String leaver : LEAVERS) {
      for (Step step : plan(leaver).steps()) {
        if (!step.after().isEmpty()) {
          gates.computeIfAbsent(step.name(), _ -> new TreeSet<>()).addAll(step.after());
        }
      }
    }
    return gates;
  }

  private static Plan plan(String leaver) {
    try (var contoso = new Contoso()) {
      contoso.with(Language.ENGLISH).said(leaver + " is leaving now");
      return contoso.plan();
    }
  }

  private static String names(Class<?> family, String between) {
    return String.join(
        between,
        Arrays.stream(family.getPermittedSubclasses()).map(Class::getSimpleName).sorted().toList());
  }
}
