package nl.vertrek.understanding;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message as understood.
 *
 * @param language null where there is no clear evidence of one
 * @param clauses at least one, in the order they were said
 * @param people everybody named, in the order they were named
 * @param products SKUs named
 * @param when the first moment said
 * @param number the last amount said: what it becomes, in "from 25 to 24"
 * @param choices answers to "which one?"
 * @param supposed what a "what if" supposes, read as if it were said; null where nothing is
 *     supposed
 */
public record Reading(
    String text,
    @Nullable Language language,
    List<Clause> clauses,
    List<Mention> people,
    List<String> products,
    @Nullable Moment when,
    @Nullable Integer number,
    List<Choice> choices,
    @Nullable Reading supposed) {

  public Reading {
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException("a reading has at least one clause");
    }
    clauses = List.copyOf(clauses);
    people = List.copyOf(people);
    products = List.copyOf(products);
    choices = List.copyOf(choices);
  }

  /** The clause that carries the message: an off-boarding before all else, then the surest act. */
  public Clause main() {
    boolean agreed = clauses.getFirst().intent() == Intent.YES;
    return clauses.stream()
        // "Yes, carry on" goes on with what was asked.
        .filter(clause -> !agreed || clause.intent() != Intent.RESUME)
        .max(Comparator.comparingDouble(Reading::weight))
        .orElseThrow();
  }

  /** The same message where somebody has said what its main clause means. */
  public Reading meaning(Intent intent) {
    Clause main = main();
    List<Clause> told =
        clauses.stream()
            .map(clause -> clause.equals(main) ? clause.meaning(intent) : clause)
            .toList();
    return new Reading(text, language, told, people, products, when, number, choices, supposed);
  }

  /** The same message where its clauses were read one by one. */
  Reading saying(List<Clause> each) {
    return new Reading(text, language, each, people, products, when, number, choices, supposed);
  }

  Reading supposing(Reading what) {
    return new Reading(text, language, clauses, people, products, when, number, choices, what);
  }

  private static double weight(Clause clause) {
    return switch (clause.intent()) {
      case OFFBOARD -> 5;
      case NONE -> 0;
      // "ja, en de licentie mag weg", "nee, ik bedoel Jan": what follows carries the message.
      case YES, NO, GREET, THANK, BYE -> 1 + clause.confidence();
      case Intent intent when intent.isAct() -> 3 + clause.confidence();
      case Intent _ -> 2 + clause.confidence();
    };
  }
}
