package nl.vertrek.bot.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.vertrek.bot.channel.ChannelKeys;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.bot.workbench.Workbench;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/** The page with a bot that says what it is told to, one reply after another, to look at. */
public final class Gallery implements AutoCloseable {

  private final Wall wall = new Wall();
  private final Server server;

  public Gallery() {
    var keys = new ChannelKeys("shown to everybody", "0123456789abcdef0123456789abcdef");
    server =
        Server.start(
            new ServerSettings(
                "127.0.0.1", 0, StubTenant.MIRJAM, keys, null, InstantSource.system()),
            new Served(
                wall,
                new StubTenant(),
                wall,
                new StubCases(),
                new StubDestinations(),
                new Workbench(Catalogue.load()),
                new StubSimulator(),
                null));
  }

  public String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Has the bot say this in whatever conversation is open. */
  public void say(Entry.What.Ours reply) {
    wall.add(reply);
  }

  @Override
  public void close() {
    server.close();
  }

  /** The same stands in every conversation, and nobody is answered. */
  private static final class Wall implements Exchange, ConversationBook {

    private final Map<ConversationId, Upn> speakers = new ConcurrentHashMap<>();
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    void add(Entry.What.Ours reply) {
      long sequence = entries.size() + 1L;
      entries.add(new Entry(sequence, "shown-" + sequence, Instant.now(), reply));
      List.copyOf(listeners).forEach(Runnable::run);
    }

    @Override
    public void open(ConversationId conversation, Upn speaker, @Nullable Language language) {
      speakers.putIfAbsent(conversation, speaker);
    }

    @Override
    public @Nullable Upn speaker(ConversationId conversation) {
      return speakers.get(conversation);
    }

    @Override
    public Receipt receive(Incoming incoming, Consumer<Receipt> heard) {
      var receipt = new Receipt("unseen", entries.size(), entries.size(), false);
      heard.accept(receipt);
      return receipt;
    }

    @Override
    public List<Entry> since(ConversationId conversation, long watermark, int limit) {
      return new ArrayList<>(entries)
          .stream().filter(entry -> entry.sequence() > watermark).limit(limit).toList();
    }

    @Override
    public Following follow(ConversationId conversation, Runnable listener) {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }

    @Override
    public Following followAll(Consumer<ConversationId> listener) {
      return () -> {};
    }

    @Override
    public List<Listed> of(Upn speaker, int limit) {
      return List.of();
    }

    @Override
    public Optional<Listed> find(ConversationId conversation) {
      return Optional.empty();
    }
  }
}
