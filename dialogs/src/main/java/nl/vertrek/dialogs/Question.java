package nl.vertrek.dialogs;

import nl.vertrek.dialogs.offboarding.CaseId;
import org.jspecify.annotations.Nullable;

/** What a conversation waits for. A question stays open until it is answered or void. */
public sealed interface Question
    permits WhoLeaves,
        WhichLeaver,
        IsLeaving,
        Needed,
        WhichReceiver,
        WhichInstead,
        TakeOver,
        StaysAfterAll,
        WhichCase,
        Lend,
        WhichMeant,
        TakeUp,
        ForWhom,
        ReplyText,
        ReplyGood,
        OneByOne,
        WhichDay {

  /** How the question is put. */
  Prompt prompt(Scene scene);

  /** Takes the chosen option as the answer; a question that offers none is only put again. */
  default void chosen(String option, Scene scene) {
    scene.ask(this);
  }

  /**
   * Takes words as the answer, if they are one.
   *
   * @return false when the words mean something else
   */
  default boolean heard(Heard heard, Scene scene) {
    return false;
  }

  /** The case the question is about; null when it is about none yet. */
  default @Nullable CaseId caseId() {
    return null;
  }
}
