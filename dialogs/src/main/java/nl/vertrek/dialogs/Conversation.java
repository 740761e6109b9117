package nl.vertrek.dialogs;

import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one conversation.
 *
 * @param speaker who talks to the bot in it
 * @param language what the bot answers in
 * @param caseId the case it follows; null when none
 * @param open the question that waits for an answer; null when none does
 * @param asked how many questions have been asked, which numbers the next
 * @param cards how many times the plan was shown; progress updates the latest in place
 * @param misses how many inputs in a row were not understood
 * @param departures people who leave together and whose cases are begun one by one; null: nobody
 */
public record Conversation(
    ConversationId id,
    Upn speaker,
    Language language,
    boolean greeted,
    @Nullable CaseId caseId,
    @Nullable Question open,
    int asked,
    int cards,
    int misses,
    @Nullable Departures departures) {

  /** A conversation in which nothing was said yet. */
  public static Conversation begun(ConversationId id, Upn speaker, Language language) {
    return new Conversation(id, speaker, language, false, null, null, 0, 0, 0, null);
  }

  Conversation following(@Nullable CaseId other) {
    return new Conversation(
        id, speaker, language, greeted, other, open, asked, cards, misses, departures);
  }

  Conversation speaking(Language other) {
    return new Conversation(
        id, speaker, other, greeted, caseId, open, asked, cards, misses, departures);
  }

  Conversation afterGreeting() {
    return new Conversation(
        id, speaker, language, true, caseId, open, asked, cards, misses, departures);
  }

  Conversation asking(Question question) {
    return new Conversation(
        id, speaker, language, greeted, caseId, question, asked + 1, cards, misses, departures);
  }

  Conversation askingNothing() {
    return waitingFor(null);
  }

  Conversation waitingFor(@Nullable Question question) {
    return new Conversation(
        id, speaker, language, greeted, caseId, question, asked, cards, misses, departures);
  }

  Conversation afterCard() {
    return new Conversation(
        id, speaker, language, greeted, caseId, open, asked, cards + 1, misses, departures);
  }

  Conversation missing(int times) {
    return new Conversation(
        id, speaker, language, greeted, caseId, open, asked, cards, times, departures);
  }

  Conversation awaiting(@Nullable Departures others) {
    return new Conversation(
        id, speaker, language, greeted, caseId, open, asked, cards, misses, others);
  }

  /** How many cases are still to be begun, each in a turn of its own; none while it asks. */
  public int comingUp() {
    return departures == null || open != null ? 0 : departures.waiting().size();
  }
}
