package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.understanding.Clause;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Mention;
import nl.vertrek.understanding.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The words of an automatic reply that somebody dictates: "zet als antwoord: Anke werkt hier niet
 * meer". They are theirs to the letter, so nothing in them is read as anything else.
 *
 * @param from where they begin in the message
 * @param inside what colleagues read; null where only others were spoken of
 * @param outside what everybody else reads, likewise
 */
record Dictated(int from, @Nullable String inside, @Nullable String outside) {

  private static final Pattern BEGINS = Pattern.compile(":(?!\\d)|[“„\"«]");
  private static final Pattern QUOTES = Pattern.compile("^[\\s:“„\"«]+|[\\s”“\"»]+$");

  /** What a message dictates; empty where it dictates nothing. */
  static Optional<Dictated> in(Heard heard) {
    String text = heard.reading().text();
    Matcher begins = BEGINS.matcher(text);
    while (begins.find()) {
      if (heard.says("about.reply", text.substring(0, begins.start()))) {
        return Optional.of(of(text, begins.start(), heard)).filter(Dictated::saysSomething);
      }
    }
    return Optional.empty();
  }

  /** A text as it was typed when nothing else was asked. */
  static Dictated typed(Heard heard) {
    return of(heard.reading().text(), 0, heard);
  }

  private static Dictated of(String text, int from, Heard heard) {
    Matcher inside = mark("reply.inside", heard).matcher(text);
    Matcher outside = mark("reply.outside", heard).matcher(text);
    boolean forInside = inside.find();
    boolean forOutside = outside.find();
    if (!forInside && !forOutside) {
      String all = bare(text.substring(from));
      return new Dictated(from, all, all);
    }
    return new Dictated(
        Math.min(forInside ? inside.start() : from, forOutside ? outside.start() : from),
        forInside ? part(text, inside, forOutside ? outside.start() : -1) : null,
        forOutside ? part(text, outside, forInside ? inside.start() : -1) : null);
  }

  private static Pattern mark(String phrases, Heard heard) {
    String words =
        heard.catalogue().phrases(phrases).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<!\\p{L})(?:" + words + ")\\s*:",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static String part(String text, Matcher mark, int other) {
    return bare(text.substring(mark.end(), other > mark.end() ? other : text.length()));
  }

  private static String bare(String text) {
    return QUOTES.matcher(text).replaceAll("");
  }

  /** A word alone is an answer to a question rather than a reply to a sender. */
  private boolean saysSomething() {
    return severalWords(inside) && severalWords(outside);
  }

  private static boolean severalWords(@Nullable String text) {
    return text == null || text.contains(" ");
  }

  /** The choice that this makes. */
  Decision.Replied decision() {
    return new Decision.Replied(true, inside, outside);
  }

  /** Whether a reply is in somebody's own words. */
  static boolean own(Decision.Replied reply) {
    return reply.inside() != null || reply.outside() != null;
  }

  /** The reading of what was said besides, and that a reply is set. */
  static Reading besides(Heard heard) {
    return in(heard).map(dictated -> dictated.besides(heard.reading())).orElse(heard.reading());
  }

  private Reading besides(Reading whole) {
    var clauses = new ArrayList<Clause>();
    int at = 0;
    for (Clause clause : whole.clauses()) {
      at = Math.max(at, whole.text().indexOf(clause.text(), at));
      if (at < from && clause.sure() && clause.intent() != Intent.SET_AUTO_REPLY) {
        boolean cut = at + clause.text().length() > from;
        if (!cut || Meant.decides(clause.intent())) {
          clauses.add(clause);
        }
      }
    }
    clauses.add(aboutReply());
    var people = whole.people().stream().filter(mention -> mention.to() <= from).toList();
    return new Reading(
        whole.text(),
        null,
        clauses.stream().map(this::withoutThem).toList(),
        people,
        clauses.stream().flatMap(clause -> clause.products().stream()).toList(),
        clauses.stream().map(Clause::when).filter(Objects::nonNull).findFirst().orElse(null),
        null,
        List.of(),
        null);
  }

  private static Clause aboutReply() {
    return new Clause(
        "",
        Intent.SET_AUTO_REPLY,
        1,
        true,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        false);
  }

  private Clause withoutThem(Clause clause) {
    List<Mention> people =
        clause.people().stream().filter(mention -> mention.to() <= from).toList();
    return new Clause(
        clause.text(),
        clause.intent(),
        clause.confidence(),
        clause.sure(),
        clause.best(),
        people,
        clause.products(),
        clause.when(),
        clause.number(),
        clause.facts(),
        clause.negated());
  }
}
