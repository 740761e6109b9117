package nl.vertrek.bot.store;

import java.util.List;
import nl.vertrek.dialogs.Seal;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEntry;

/**
 * A case with its whole history, as both stood at one moment.
 *
 * @param history what happened, first to last
 * @param seal what the chain of these very events says about itself
 */
public record Chronicle(Case one, List<CaseEntry> history, Seal seal) {

  public Chronicle {
    history = List.copyOf(history);
  }
}
