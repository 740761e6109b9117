package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import org.jspecify.annotations.Nullable;

/** What holds of every turn, whoever speaks: nothing begins unannounced, no question is lost. */
final class Promises {

  private final Set<Message> announced = new HashSet<>();
  private final Map<CaseId, List<CaseEntry>> histories = new TreeMap<>();

  /** A plan, or a change of it, was heard. */
  void announced(Message message) {
    announced.add(uncounted(message));
  }

  /** What a message says but for its counts: sessions come and go while a plan stands. */
  private static Message uncounted(Message message) {
    var args = new TreeMap<>(message.args());
    args.values().removeIf(Arg.Count.class::isInstance);
    return new Message(message.key(), args);
  }

  /** Nothing begins that a plan did not hold, or that was not chosen in so many words. */
  void wasAnnounced(Turn.CaseChange change, Supplier<String> said) {
    for (CaseEntry entry : change.events()) {
      if (entry.event() instanceof CaseEvent.Begun begun) {
        boolean chosen =
            change.after().decisions().stream()
                .anyMatch(choice -> choice.asked() && choice.decision().step() == begun.step());
        assertTrue(
            chosen || announced.contains(uncounted(begun.intention())),
            () -> "no plan announced " + begun + said.get());
      }
    }
  }

  /** The change is one of the case as it is kept, and a case is the fold of its events. */
  void followsOn(@Nullable Case kept, Turn.CaseChange change) {
    assertEquals(kept, change.before(), "the change follows on the case as it is kept");
    assertTrue(
        kept != null || change.events().getFirst().place() == 1,
        "a case begins with its first event");
    var id = change.after().id();
    var history = histories.computeIfAbsent(id, _ -> new ArrayList<>());
    history.addAll(change.events());
    assertEquals(Case.of(id, history), change.after(), "a case is the fold of its events");
  }

  /** What comes to a case leaves an open question as it is, or says that it is void (law 5). */
  static void keptItsQuestion(Conversation before, Conversation after, Turn turn) {
    boolean voided =
        turn.replies().stream()
            .filter(reply -> reply.to().equals(before.id()))
            .anyMatch(reply ->
                reply.body() instanceof Reply.Body.Say(var message)
                    && message.key().equals("question.void"));
    if (before.open() != null && !voided) {
      assertEquals(before.open(), after.open(), "the open question stays open");
      assertEquals(before.asked(), after.asked(), "the open question keeps its number");
    }
  }
}
