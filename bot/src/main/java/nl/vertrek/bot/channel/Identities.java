package nl.vertrek.bot.channel;

import java.util.Optional;
import nl.vertrek.tenant.Upn;

/** Who speaks in a conversation of the Bot Framework. */
public sealed interface Identities permits NamedIdentities, VerifiedIdentities {

  /**
   * The speaker, who need not be anybody that the tenant knows; empty when nobody in particular
   * speaks.
   *
   * @throws nl.vertrek.bot.http.Problem 503 when that cannot be found out now
   */
  Optional<Upn> speaker(ConversationReference reference);

  /** Whether each speaker has a conversation of their own, also where the channel has one. */
  boolean holdApart(ConversationReference reference);
}
