package nl.vertrek.bot.workbench;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vertrek.locales.Edits.Edit;
import nl.vertrek.locales.Texts;

/** Edits as a unified diff of the files they belong in, which {@code git apply} takes. */
final class Patch {

  private static final String FOLDER = "locales/src/main/resources/";
  private static final int CONTEXT = 2;

  private record Place(Locale locale, String file) {}

  private Patch() {}

  static String of(List<Edit> edits, List<Texts> messages) {
    var byFile = new LinkedHashMap<Place, List<Edit>>();
    for (Edit edit : edits) {
      String file = file(edit.key(), messages);
      byFile.computeIfAbsent(new Place(edit.locale(), file), _ -> new ArrayList<>()).add(edit);
    }
    var patch = new StringBuilder();
    byFile.forEach(
        (place, ofFile) -> of(place, ofFile).forEach(line -> patch.append(line).append('\n')));
    return patch.toString();
  }

  private static String file(String key, List<Texts> messages) {
    return messages.stream()
        .flatMap(texts -> texts.line(key).stream())
        .map(Texts.Line::file)
        .findFirst()
        .orElse("messages.properties");
  }

  private static List<String> of(Place place, List<Edit> edits) {
    var before = Texts.source(place.locale(), place.file()).orElse("").lines().toList();
    var after = new ArrayList<>(before);
    edits.forEach(edit -> put(edit, after));
    String path = FOLDER + place.locale().toLanguageTag() + "/" + place.file();
    return UnifiedDiffUtils.generateUnifiedDiff(
        "a/" + path, "b/" + path, before, DiffUtils.diff(before, after), CONTEXT);
  }

  /** In place of the message's line; at the end where the language lacks it. */
  private static void put(Edit edit, List<String> lines) {
    Matcher beginning = Pattern.compile(Pattern.quote(edit.key()) + "\\s*[=:].*").matcher("");
    String line = edit.key() + " = " + escaped(edit.pattern());
    for (int i = 0; i < lines.size(); i++) {
      if (beginning.reset(lines.get(i)).matches()) {
        lines.set(i, line);
        return;
      }
    }
    lines.add(line);
  }

  private static String escaped(String pattern) {
    return pattern.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
  }
}
