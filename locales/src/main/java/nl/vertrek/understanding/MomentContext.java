package nl.vertrek.understanding;

import java.util.List;

/**
 * Tells whether words beside a moment make another one of it: "a week after Friday", "tomorrow at
 * midnight", "1 or 2 June". What was read is then no moment, for a wrong one is worse than none.
 */
final class MomentContext {

  private final List<Phrases> between;
  private final Phrases of;
  private final Phrases inside;
  private final Phrases months;
  private final Phrases rest;
  private final Phrases lead;
  private final Phrases either;
  private final Phrases ordinals;
  private final DayParts parts;
  private final Amounts amounts;

  MomentContext(Lexicon lexicon, Amounts amounts) {
    this.amounts = amounts;
    of = lexicon.phrases("of");
    inside = lexicon.phrases("after");
    between =
        List.of(lexicon.phrases("on"), lexicon.phrases("at"), inside, lexicon.phrases("article"));
    months = lexicon.phrases("month");
    rest = lexicon.phrases("moment.rest");
    lead = lexicon.phrases("moment.lead");
    either = lexicon.phrases("moment.or");
    ordinals = lexicon.phrases("ordinal");
    parts = new DayParts(lexicon);
  }

  /** Whether the words from one token up to another are only a part of the moment meant. */
  boolean changes(List<Token> tokens, int first, int end) {
    return goesOn(tokens, end) || isLed(tokens, first) || isAlternative(tokens, first, end);
  }

  /** "Tomorrow midnight", "Friday 1700 hrs", "the second Friday of June". */
  private boolean goesOn(List<Token> tokens, int end) {
    int next = end;
    for (Phrases phrases : between) {
      next += phrases.at(tokens, next).length();
    }
    Amounts.Amount amount = amounts.at(tokens, next);
    int unit = next + amount.length();
    boolean inMonth = of.has(tokens, end) || inside.has(tokens, end);
    return rest.has(tokens, next)
        || (amount.found() && (rest.has(tokens, unit) || parts.length(tokens, unit) > 0))
        || (inMonth && months.has(tokens, end + 1));
  }

  /** "The day after Friday", "a week from tomorrow", "11 tonight". */
  private boolean isLed(List<Token> tokens, int first) {
    int before = first - 1;
    boolean linked =
        of.has(tokens, before) || between.stream().anyMatch(words -> words.has(tokens, before));
    boolean hour = before >= 0 && tokens.get(before).isNumber() && parts.length(tokens, first) > 0;
    return hour
        || ordinals.at(tokens, before).value() > 0
        || lead.has(tokens, before)
        || (linked && lead.has(tokens, before - 1));
  }

  /** "1 or 2 June", "between 1 and 5 June", "in a week or two". */
  private boolean isAlternative(List<Token> tokens, int first, int end) {
    // "en 5 juni" may itself be what was read.
    int joint = either.has(tokens, first) ? first : first - 1;
    return (either.has(tokens, joint) && amounts.plain(tokens, joint - 1).found())
        || (either.has(tokens, end) && amounts.plain(tokens, end + 1).found());
  }
}
