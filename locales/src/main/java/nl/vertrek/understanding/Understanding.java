package nl.vertrek.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what people type, in Dutch and English. Immutable and thread safe. */
public final class Understanding {

  private static final String LIST_SIGNS = ",&+";

  private final Lexicon lexicon;
  private final Finder finder;
  private final Clauses clauses;
  private final Roles roles;
  private final Negation negation;
  private final Languages languages;
  private final ChoiceFinder choices;
  private final Knowledge knowledge;
  private final Phrases listed;
  private final Set<String> commonWords;

  Understanding(Brain brain) {
    lexicon = Lexicon.load();
    listed = lexicon.phrases("list.and");
    commonWords = brain.commonWords();
    finder = new Finder(lexicon, brain.commonWords());
    clauses = new Clauses(lexicon, new Meanings(brain.intents(), brain.bar()));
    roles = new Roles(lexicon);
    knowledge = new Knowledge(brain.facts());
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

  /** Reads one message. Never fails: what cannot be understood is {@link Intent#NONE}. */
  public Reading read(String text, Hearing hearing, People people) {
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
        moment(heard.found()),
        number(heard.found()),
        choices.choices(tokens));
  }

  private static boolean isNew(Mention mention, List<Mention> mentions) {
    return mentions.stream().noneMatch(other -> other.from() == mention.from());
  }

  private List<Clause> clauses(Heard heard, Hearing hearing) {
    List<Clauses.Draft> drafts = clauses.of(heard);
    List<List<Mention>> people = new ArrayList<>();
    for (Clauses.Draft draft : drafts) {
      people.add(mentions(heard, draft, hearing, people));
    }
    List<Clause> read = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Clauses.Draft draft = drafts.get(i);
      read.add(clause(heard, draft, shared(drafts, people, i)));
    }
    return read;
  }

  private Clause clause(Heard heard, Clauses.Draft draft, List<Mention> people) {
    List<Found> found = heard.within(draft.first(), draft.end());
    return new Clause(
        heard.typed(draft.first(), draft.end()),
        draft.intent(),
        draft.meaning().confidence(),
        draft.meaning().sure(),
        draft.meaning().best(),
        people,
        found.stream()
            .filter(Found.Product.class::isInstance)
            .flatMap(item -> ((Found.Product) item).skus().stream())
            .distinct()
            .toList(),
        moment(found),
        number(found),
        facts(heard, draft),
        negation.in(heard.tokens(), draft));
  }

  private List<String> facts(Heard heard, Clauses.Draft draft) {
    return switch (draft.intent()) {
      case QUESTION, WHAT_IF -> knowledge.answering(heard.unnamed(draft.first(), draft.end()));
      case Intent _ -> List.of();
    };
  }

  private List<Mention> mentions(
      Heard heard, Clauses.Draft draft, Hearing hearing, List<List<Mention>> before) {
    List<Mention> mentions = new ArrayList<>();
    List<Found> found = heard.within(draft.first(), draft.end());
    for (Found item : found) {
      if (item instanceof Found.Person person) {
        List<Mention> receivers = colleagues(before);
        if (!receivers.isEmpty() && roles.isGivenTo(person, heard.tokens(), draft)) {
          // "Joost gets her mail, give him the OneDrive too"
          mentions.add(pointing(heard, item, receivers.getLast()));
          continue;
        }
        List<String> upns = person.pronoun() ? pointedAt(hearing, before, mentions) : person.upns();
        if (!upns.isEmpty()) {
          boolean leaverNamed =
              (hearing.leaver() != null && !person.upns().contains(hearing.leaver()))
                  || mentions.stream().anyMatch(one -> one.role() == Mention.Role.LEAVER)
                  || found.stream()
                      .anyMatch(other ->
                          !other.equals(item)
                              && other instanceof Found.Person owner
                              && (owner.pronoun() || owner.possessive()));
          Mention.Role role =
              isListed(heard, item, found) && !mentions.isEmpty()
                  ? mentions.getLast().role()
                  : roles.of(person, heard.tokens(), draft, leaverNamed);
          int from = heard.tokens().get(item.first()).from();
          int to = heard.tokens().get(item.end() - 1).to();
          mentions.add(new Mention(role, upns, from, to, person.pronoun()));
        }
      }
    }
    return mentions;
  }

  private static List<Mention> colleagues(List<List<Mention>> before) {
    return before.stream()
        .flatMap(List::stream)
        .filter(mention -> mention.role() == Mention.Role.COLLEAGUE)
        .toList();
  }

  private static Mention pointing(Heard heard, Found pronoun, Mention named) {
    int from = heard.tokens().get(pronoun.first()).from();
    int to = heard.tokens().get(pronoun.end() - 1).to();
    return new Mention(Mention.Role.COLLEAGUE, named.upns(), from, to, true);
  }

  /** Whether a name follows another in a list, so that both are the same in the clause. */
  private boolean isListed(Heard heard, Found item, List<Found> found) {
    int between = item.first() - 1;
    return between > 0
        && (LIST_SIGNS.contains(heard.tokens().get(between).word()) || listed.has(heard.tokens(), between))
        && found.stream()
            .anyMatch(other ->
                other instanceof Found.Person before
                    && !before.pronoun()
                    && !before.possessive()
                    && other.end() == between);
  }

  /** Whom a pronoun points at: the leaver named last in the message, else the conversation's. */
  private static List<String> pointedAt(
      Hearing hearing, List<List<Mention>> before, List<Mention> here) {
    List<Mention> said = new ArrayList<>();
    before.forEach(said::addAll);
    said.addAll(here);
    Optional<Mention> named =
        said.reversed().stream()
            .filter(mention -> mention.role() == Mention.Role.LEAVER && !mention.pronoun())
            .findFirst();
    String leaver = hearing.leaver();
    return named.map(Mention::upns).orElseGet(() -> leaver == null ? List.of() : List.of(leaver));
  }

  /** A clause's people, and of its partner's those that it does not name itself. */
  private static List<Mention> shared(
      List<Clauses.Draft> drafts, List<List<Mention>> people, int index) {
    List<Mention> mentions = new ArrayList<>(people.get(index));
    for (int other = 0; other < drafts.size(); other++) {
      if (isPartner(drafts, index, other)) {
        for (Mention mention : people.get(other)) {
          if (mentions.stream().noneMatch(own -> own.role() == mention.role())) {
            mentions.add(mention);
          }
        }
      }
    }
    return mentions;
  }

  private static boolean isPartner(List<Clauses.Draft> drafts, int one, int other) {
    Integer first = drafts.get(one).partner();
    Integer second = drafts.get(other).partner();
    return (first != null && first == other) || (second != null && second == one);
  }

  private static @Nullable Moment moment(List<Found> found) {
    for (Found item : found) {
      if (item instanceof Found.When when && when.moment() != null) {
        return when.moment();
      }
    }
    return null;
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
