package nl.vertrek.dialogs.offboarding;

import nl.vertrek.tenant.Upn;

/** What happened in a case. */
public sealed interface CaseEvent {

  /** The case began. */
  record Opened(Upn leaver, String displayName) implements CaseEvent {}
}
