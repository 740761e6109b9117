package nl.vertrek.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what people type, in Dutch and English. Immutable and thread safe. */
public final class Understanding {

  private final Lexicon lexicon;
  private final Finder finder;
  private final Clauses clauses;
  private final Mentions mentions;
  private final Negation negation;
  private final Languages languages;
  private final ChoiceFinder choices;
  private final Knowledge knowledge;
  private final Phrases asking;
  private final Phrases onlyAsking;
  private final Phrases requesting;
  private final Phrases negations;
  private final Phrases prepositions;
  private final Phrases supposedAfter;
  private final Set<String> commonWords;

  Understanding(Brain brain) {
    lexicon = Lexicon.load();
    commonWords = brain.commonWords();
    finder = new Finder(lexicon, brain.commonWords());
    clauses = new Clauses(lexicon, new Meanings(brain.intents(), brain.bar()));
    mentions = new Mentions(lexicon);
    knowledge = new Knowledge(brain.facts());
    negations = lexicon.phrases("negation");
    prepositions = lexicon.phrases("on");
    asking = lexicon.phrases("asking");
    onlyAsking = lexicon.phrases("only.asking");
    supposedAfter = lexicon.phrases("supposed.after");
    requesting = lexicon.phrases("requesting");
    negation = new Negation(lexicon);
    languages = new Languages(brain.languages(), lexicon);
    choices = new ChoiceFinder(lexicon, new Amounts(lexicon));
  }

  /** The understanding that was trained in the build. */
  public static Understanding load() {
    try (InputStream model = Understanding.class.getResourceAsStream(Brain.FILE)) {
      if (model == null) {
        throw new IllegalStateException(
            Brain.FILE + " is missing: build the module locales, which trains it");
      }
      return new Understanding(Brain.read(model));
    } catch (IOException e) {
      throw new UncheckedIOException("the understanding cannot be loaded", e);
    }
  }

  /** Prepares the names of a directory; build it once for each state of the directory. */
  public People index(Directory directory) {
    return new People(directory.entries(), directory.products(), lexicon);
  }

  /** Whether a message is longer than what is read of it; its end may say the opposite. */
  public static boolean isTooLong(String text) {
    return Tokenizer.cuts(text);
  }

  /** Reads one message. Never fails: what cannot be understood is {@link Intent#NONE}. */
  public Reading read(String text, Hearing hearing, People people) {
    Reading said = said(text, hearing, people);
    Reading supposed = supposed(said, hearing, people);
    return supposed == null ? said : said.supposing(supposed);
  }

  private Reading said(String text, Hearing hearing, People people) {
    List<Token> tokens = Tokenizer.tokens(text);
    Heard heard = finder.hear(text, tokens, hearing, true, people);
    Language language = languages.of(heard.telling(commonWords));
    if (language == Language.ENGLISH
        || (language == null && hearing.spoken() == Language.ENGLISH)) {
      // Only now is it known that 3/4 may be the fourth of March.
      heard = finder.hear(text, tokens, hearing, false, people);
    }
    List<Clause> read = clauses(heard, hearing);
    Set<String> products = new LinkedHashSet<>();
    List<Mention> mentions = new ArrayList<>();
    for (Clause clause : read) {
      products.addAll(clause.products());
      clause.people().stream().filter(mention -> isNew(mention, mentions)).forEach(mentions::add);
    }
    return new Reading(
        text,
        language,
        read,
        mentions,
        List.copyOf(products),
        moment(heard, heard.found()),
        number(heard.found()),
        choices.choices(tokens),
        null);
  }

  /** "Wat als ik de licentie laat staan" supposes what stands after "als", and leaves no doubt. */
  private @Nullable Reading supposed(Reading said, Hearing hearing, People people) {
    if (said.clauses().stream().noneMatch(Understanding::maySuppose)) {
      return null;
    }
    List<Token> tokens = Tokenizer.tokens(said.text());
    int end = tokens.getLast().is("?") ? tokens.size() - 1 : tokens.size();
    for (int index = 0; index < end; index++) {
      int next = index + supposedAfter.at(tokens, index).length();
      if (next > index && next < end) {
        int from = tokens.get(next).from();
        Reading rest = said(said.text().substring(from, tokens.get(end - 1).to()), hearing, people);
        List<Clause> acts = severalActs(rest.text(), hearing, people);
        return acts.isEmpty() ? rest.meaning(likeliest(rest.main())) : rest.saying(acts);
      }
    }
    return null;
  }

  /** "Ik doorstuur en het account verwijder": the acts where every part names one of its own. */
  private List<Clause> severalActs(String text, Hearing hearing, People people) {
    Heard heard = finder.hear(text, Tokenizer.tokens(text), hearing, true, people);
    List<Clause> acts =
        clauses.parts(heard).stream()
            .map(part -> said(part, hearing, people).main())
            .map(clause -> clause.meaning(likeliest(clause)))
            .toList();
    boolean each = acts.stream().allMatch(clause -> clause.intent().isAct());
    long different = acts.stream().map(Clause::intent).distinct().count();
    return each && different > 1 ? acts : List.of();
  }

  /** What is supposed is something to be done, in words that alone may look like a question. */
  private static Intent likeliest(Clause clause) {
    return clause.best().stream()
        .map(Candidate::intent)
        .filter(intent ->
            intent != Intent.QUESTION && intent != Intent.WHAT_IF && intent != Intent.NONE)
        .findFirst()
        .orElse(clause.intent());
  }

  private static boolean maySuppose(Clause clause) {
    return clause.best().stream().anyMatch(candidate -> candidate.intent() == Intent.WHAT_IF);
  }

  private static boolean isNew(Mention mention, List<Mention> mentions) {
    return mentions.stream().noneMatch(other -> other.from() == mention.from());
  }

  private List<Clause> clauses(Heard heard, Hearing hearing) {
    List<Clauses.Draft> drafts = clauses.of(heard);
    List<List<Mention>> people = mentions.of(heard, drafts, hearing);
    List<Clause> read = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      read.add(clause(heard, drafts.get(i), people.get(i)));
    }
    return read;
  }

  private Clause clause(Heard heard, Clauses.Draft draft, List<Mention> people) {
    List<Found> found = heard.within(draft.first(), draft.end());
    Knowledge.Answer answer = answer(heard, draft);
    boolean onlyAsks = onlyAsking.has(heard.tokens(), draft.first());
    Meanings.Meaning meaning = draft.meaning().orQuestion(answer, onlyAsks);
    boolean asked = meaning.intent() == Intent.QUESTION || meaning.intent() == Intent.WHAT_IF;
    return new Clause(
        heard.typed(draft.first(), draft.end()),
        meaning.intent(),
        meaning.confidence(),
        meaning.sure(),
        meaning.best(),
        people,
        found.stream()
            .filter(Found.Product.class::isInstance)
            .flatMap(item -> ((Found.Product) item).skus().stream())
            .distinct()
            .toList(),
        moment(heard, found),
        number(found),
        asked ? answer.facts() : List.of(),
        negation.in(heard.tokens(), draft));
  }

  private Knowledge.Answer answer(Heard heard, Clauses.Draft draft) {
    boolean unclear = draft.intent() == Intent.NONE || !draft.meaning().sure();
    return switch (draft.intent()) {
      case QUESTION, WHAT_IF -> answering(heard, draft);
      case Intent _ when unclear && asks(heard, draft) -> answering(heard, draft);
      case Intent _ -> Knowledge.Answer.NONE;
    };
  }

  private Knowledge.Answer answering(Heard heard, Clauses.Draft draft) {
    return knowledge.answering(heard.unnamed(draft.first(), draft.end()));
  }

  /** Whether a clause, or a part of it after a comma, begins or ends as questions do. */
  private boolean asks(Heard heard, Clauses.Draft draft) {
    List<Token> tokens = heard.tokens();
    if (requesting.has(tokens, draft.first())) {
      return false;
    }
    boolean marked =
        IntStream.of(draft.end() - 1, draft.end())
            .anyMatch(index -> index >= 0 && index < tokens.size() && tokens.get(index).is("?"));
    return marked || beginsAsQuestion(tokens, draft);
  }

  private boolean beginsAsQuestion(List<Token> tokens, Clauses.Draft draft) {
    return IntStream.range(draft.first(), draft.end())
        .filter(index -> index == draft.first() || tokens.get(index - 1).is(","))
        .anyMatch(index -> asking.has(tokens, index));
  }

  /** The first moment that is not said to be wrong, as Friday is in "not Friday but Thursday". */
  private @Nullable Moment moment(Heard heard, List<Found> found) {
    for (Found item : found) {
      if (item instanceof Found.When when && when.moment() != null && !isDenied(heard, item)) {
        return when.moment();
      }
    }
    return null;
  }

  private boolean isDenied(Heard heard, Found item) {
    int before = item.first() - 1;
    int start = before - prepositions.at(heard.tokens(), before).length();
    return negations.has(heard.tokens(), start);
  }

  private static @Nullable Integer number(List<Found> found) {
    Integer number = null;
    for (Found item : found) {
      if (item instanceof Found.Quantity amount) {
        // "van 25 naar 24": what it becomes is said last.
        number = amount.amount();
      }
    }
    return number;
  }
}
