package nl.vertrek.bot.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.vertrek.bot.channel.Destinations;
import nl.vertrek.dialogs.ConversationId;

/** Destinations that outlive a server, but not the test. */
public final class StubDestinations implements Destinations {

  private final Map<ConversationId, Destination> kept = new ConcurrentHashMap<>();
  private final Map<String, String> placed = new ConcurrentHashMap<>();

  @Override
  public void keep(ConversationId conversation, Destination destination) {
    kept.putIfAbsent(conversation, destination);
  }

  @Override
  public void move(ConversationId conversation, String address) {
    kept.computeIfPresent(conversation, (_, old) -> new Destination(address, old.delivered()));
  }

  @Override
  public Optional<Destination> find(ConversationId conversation) {
    return Optional.ofNullable(kept.get(conversation));
  }

  @Override
  public void delivered(ConversationId conversation, long watermark) {
    kept.computeIfPresent(conversation, (_, old) -> new Destination(old.address(), watermark));
  }

  @Override
  public void placed(ConversationId conversation, String entry, String theirs) {
    placed.put(conversation.text() + entry, theirs);
  }

  @Override
  public Optional<String> place(ConversationId conversation, String entry) {
    return Optional.ofNullable(placed.get(conversation.text() + entry));
  }

  @Override
  public void forget(ConversationId conversation) {
    kept.keySet().removeIf(one -> (one.text() + "|").startsWith(conversation.text() + "|"));
  }

  @Override
  public List<ConversationId> behind(int limit) {
    return kept.keySet().stream().limit(limit).toList();
  }
}
