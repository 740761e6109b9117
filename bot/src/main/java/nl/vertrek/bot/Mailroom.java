package nl.vertrek.bot;

import java.util.List;
import java.util.Optional;
import nl.vertrek.bot.channel.Destinations;
import nl.vertrek.bot.engine.Nodes;
import nl.vertrek.bot.store.DestinationTable;
import nl.vertrek.dialogs.ConversationId;

/** The destinations in the database, as the channels of these nodes use them. */
record Mailroom(DestinationTable table, Nodes nodes) implements Destinations {

  @Override
  public void keep(ConversationId conversation, Destination destination) {
    table.keep(conversation, destination.address(), destination.delivered());
  }

  @Override
  public void move(ConversationId conversation, String address) {
    table.move(conversation, address);
  }

  @Override
  public Optional<Destination> find(ConversationId conversation) {
    return table.find(conversation).map(row -> new Destination(row.address(), row.delivered()));
  }

  @Override
  public void delivered(ConversationId conversation, long watermark) {
    table.delivered(conversation, watermark);
  }

  @Override
  public void placed(ConversationId conversation, String entry, String theirs) {
    table.placed(conversation, entry, theirs);
  }

  @Override
  public Optional<String> place(ConversationId conversation, String entry) {
    return table.place(conversation, entry);
  }

  @Override
  public void forget(ConversationId conversation) {
    table.forget(conversation);
  }

  @Override
  public List<ConversationId> behind(int limit) {
    return table.behind(limit);
  }
}
