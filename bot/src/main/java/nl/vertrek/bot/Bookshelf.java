package nl.vertrek.bot;

import java.util.List;
import java.util.Optional;
import nl.vertrek.bot.store.Database;
import nl.vertrek.bot.web.ConversationBook;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;

/** The conversations in the database, as the page lists them. */
record Bookshelf(Database database) implements ConversationBook {

  @Override
  public List<ConversationBook.Listed> of(Upn speaker, int limit) {
    return database.conversationsOf(speaker, limit).stream().map(Bookshelf::listed).toList();
  }

  @Override
  public Optional<ConversationBook.Listed> find(ConversationId conversation) {
    return database.listed(conversation).map(Bookshelf::listed);
  }

  private static ConversationBook.Listed listed(nl.vertrek.bot.store.Listed one) {
    return new ConversationBook.Listed(
        one.id(), one.leaver(), one.caseId(), one.lastSaid(), one.length(), one.words());
  }
}
