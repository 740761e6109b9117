package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseInput;
import nl.vertrek.dialogs.offboarding.Cases;
import nl.vertrek.tenant.TenantView;

/**
 * The whole of the conversation, as two functions: one for what people say, one for what comes to a
 * case.
 */
public final class Dialogs {

  /** Somebody said or pressed something. */
  public Turn hear(Conversation conversation, Input input, Cases cases, TenantView tenant) {
    return new Turn(null, List.of(), List.of());
  }

  /**
   * Something came to a case.
   *
   * @param followers the conversations that follow the case
   */
  public Turn arrive(
      Case before, CaseInput input, List<Conversation> followers, TenantView tenant) {
    return new Turn(null, List.of(), List.of());
  }
}
