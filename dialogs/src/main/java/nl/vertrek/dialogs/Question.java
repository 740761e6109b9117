package nl.vertrek.dialogs;

/** What a conversation waits for. */
public sealed interface Question {

  /** Who leaves. */
  record Who() implements Question {}
}
