package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Mention;
import org.jspecify.annotations.Nullable;

/** How namesakes are told apart: by what they do and the address they have. */
final class Namesakes {

  private Namesakes() {}

  static Prompt choice(Message message, List<Upn> candidates, Scene scene) {
    return Prompt.choice(
        message,
        candidates.stream().map(upn -> new Option(upn.text(), described(upn, scene))).toList());
  }

  private static Message described(Upn upn, Scene scene) {
    var profile = scene.person(upn).map(Person::profile).orElse(null);
    String job = profile == null || profile.jobTitle() == null ? "" : profile.jobTitle();
    String department = profile == null || profile.department() == null ? "" : profile.department();
    String key = job.isEmpty() ? (department.isEmpty() ? "plain" : "department") : "job";
    return Message.of("person.described-by-" + key)
        .with("name", scene.nameOf(upn))
        .with("upn", upn.text())
        .with("job", job)
        .with("department", department);
  }

  /** Takes words that point at one of the candidates as the choice of them. */
  static boolean heard(Question question, List<Upn> candidates, Heard heard, Scene scene) {
    var meant = among(candidates, heard, scene);
    if (meant.size() != 1) {
      return false;
    }
    question.chosen(meant.getFirst().text(), scene);
    return true;
  }

  /** The candidates that the words point at: by name, address, job or department. */
  static List<Upn> among(List<Upn> candidates, Heard heard, Scene scene) {
    var named =
        heard.reading().people().stream()
            .filter(mention -> !mention.pronoun())
            .map(Mention::upns)
            .flatMap(List::stream)
            .map(Upn::new)
            .filter(candidates::contains)
            .distinct()
            .toList();
    if (named.size() == 1) {
      return named;
    }
    String said = " " + Heard.plain(heard.reading().text()) + " ";
    return candidates.stream()
        .filter(upn ->
            scene
                .person(upn)
                .map(Person::profile)
                .filter(profile ->
                    mentions(said, profile.jobTitle()) || mentions(said, profile.department()))
                .isPresent())
        .toList();
  }

  private static boolean mentions(String said, @Nullable String words) {
    return words != null && said.contains(" " + Heard.plain(words) + " ");
  }
}
