package nl.vertrek.bot.channel;

import java.util.Optional;
import nl.vertrek.tenant.Upn;

/** Speakers as the tools of a developer name them, which is believed. */
public record NamedIdentities(Speakers speakers) implements Identities {

  @Override
  public Optional<Upn> speaker(ConversationReference reference) {
    return Optional.of(speakers.named(reference.user().path("id").stringValue(null)));
  }

  @Override
  public boolean holdApart(ConversationReference reference) {
    return reference.inCompany();
  }
}
