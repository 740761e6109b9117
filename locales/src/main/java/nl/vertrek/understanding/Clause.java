package nl.vertrek.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing said in a message.
 *
 * @param text the words of the clause
 * @param intent what it means: {@link Intent#NONE} below the threshold
 * @param confidence the probability of that intent; 1 for fixed words
 * @param sure false where the next intent is too near
 * @param best the likeliest intents, best first
 * @param products SKUs named
 * @param when the moment asked for, null where none was said or it is not clear
 * @param number an amount, negative where it is a difference down
 * @param facts the facts that answer a question, best first, such as F34; empty for all else
 * @param negated whether the act is refused rather than asked for ("niet doorsturen")
 */
public record Clause(
    String text,
    Intent intent,
    double confidence,
    boolean sure,
    List<Candidate> best,
    List<Mention> people,
    List<String> products,
    @Nullable Moment when,
    @Nullable Integer number,
    List<String> facts,
    boolean negated) {

  public Clause {
    best = List.copyOf(best);
    people = List.copyOf(people);
    products = List.copyOf(products);
    facts = List.copyOf(facts);
  }

  /** The same clause where somebody has said what it means. */
  Clause meaning(Intent other) {
    return new Clause(
        text,
        other,
        1,
        true,
        List.of(new Candidate(other, 1)),
        people,
        products,
        when,
        number,
        facts,
        negated);
  }
}
