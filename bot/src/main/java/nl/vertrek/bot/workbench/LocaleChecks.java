package nl.vertrek.bot.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Texts;
import nl.vertrek.locales.check.Check;
import nl.vertrek.locales.check.ClickPaths;
import nl.vertrek.locales.check.FactAnswers;
import nl.vertrek.locales.check.Finding;
import nl.vertrek.locales.check.TrainingPhrases;
import nl.vertrek.tenant.Organization.Cloud;

/** Everything that is looked at in the words of every language. */
public final class LocaleChecks {

  private final List<Check> ofMessages = new ArrayList<>(Check.ofTexts());
  private final List<Check> ofPageWords = new ArrayList<>(Check.ofTexts());

  public LocaleChecks(Catalogue catalogue, SaidKeys said) {
    var inCode = new TreeSet<>(said.keys());
    inCode.removeIf(key -> !catalogue.phrases(key).isEmpty());
    ofMessages.add(new KeysInCode(inCode, said::says));
    ofMessages.add(new FactAnswers());
    ofMessages.add(
        new ClickPaths(
            Arrays.stream(Cloud.values())
                .map(cloud -> cloud.name().toLowerCase(Locale.ROOT))
                .toList()));
    ofPageWords.add(PageWordsInUse.ofThePage());
  }

  /** What is wrong with these messages. */
  public List<Finding> ofMessages(List<Texts> messages) {
    return ofMessages.stream().flatMap(check -> check.findings(messages)).toList();
  }

  /** What is wrong with these words of the page. */
  List<Finding> ofPageWords(List<Texts> words) {
    return ofPageWords.stream().flatMap(check -> check.findings(words)).toList();
  }

  /** What is wrong with these words that Teams shows of the app. */
  static List<Finding> ofTeamsWords(List<Texts> words) {
    return Check.ofTexts().stream().flatMap(check -> check.findings(words)).toList();
  }

  /**
   * What is wrong with all that the program brings along: messages, the words of the page and of
   * the app in Teams, and training phrases.
   */
  public List<Finding> ofEverything(Catalogue catalogue) {
    var messages = catalogue.offered().stream().map(Texts::of).toList();
    return Stream.of(
            ofMessages(messages),
            ofPageWords(catalogue.offered().stream().map(WordsInJson::ofPage).toList()),
            ofTeamsWords(catalogue.offered().stream().map(WordsInJson::ofTeams).toList()),
            new TrainingPhrases().findings(messages).toList())
        .flatMap(List::stream)
        .toList();
  }
}
