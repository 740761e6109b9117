package nl.vertrek.dialogs;

import java.util.Objects;
import java.util.Optional;
import nl.vertrek.understanding.Clause;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Moment;
import org.jspecify.annotations.Nullable;

/** The moment until which mail is forwarded, told apart from the one at which somebody leaves. */
record UntilWhen(Heard heard) {

  /** The moment at which this clause has forwarding end; empty where it names none. */
  Optional<Moment> in(Clause clause) {
    boolean forwards = Meant.by(clause) == Intent.FORWARD_MAIL;
    return Optional.ofNullable(clause.when())
        .filter(_ -> forwards && heard.says("until", clause.text()));
  }

  /** The first moment of the message that is about something else. */
  @Nullable Moment firstOther() {
    var clauses = heard.reading().clauses();
    return clauses.stream().anyMatch(clause -> in(clause).isPresent())
        ? clauses.stream()
            .filter(clause -> in(clause).isEmpty())
            .map(Clause::when)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null)
        : heard.reading().when();
  }
}
