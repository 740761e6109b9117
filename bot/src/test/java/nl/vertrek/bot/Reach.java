package nl.vertrek.bot;

import java.time.Duration;
import java.util.List;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.Cases;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;

/** How somebody reaches the bot, wherever it runs. */
interface Reach {

  /**
   * Begins a conversation.
   *
   * @return what it is called, which may be something else than was proposed
   */
  ConversationId open(ConversationId proposed);

  void send(Incoming incoming);

  List<Entry> since(ConversationId conversation, long watermark);

  Cases cases();

  /** Lets time go by on the tenant's clock, and what falls due be dealt with. */
  void pass(Duration time);

  /** Houses in this process, each of which is asked in its turn. */
  final class AtHouses implements Reach {

    private final List<House> nodes;
    private final Upn speaker;
    private int turns;

    AtHouses(List<House> nodes) {
      this.nodes = nodes;
      this.speaker = nodes.getFirst().speaker();
    }

    private House node() {
      return nodes.get(turns % nodes.size());
    }

    @Override
    public ConversationId open(ConversationId conversation) {
      node().engine().open(conversation, speaker, Language.DUTCH);
      return conversation;
    }

    @Override
    public void send(Incoming incoming) {
      turns++;
      Receipt _ = node().engine().receive(incoming);
    }

    @Override
    public List<Entry> since(ConversationId conversation, long watermark) {
      return node().engine().since(conversation, watermark, 1000);
    }

    @Override
    public Cases cases() {
      return node().database().cases();
    }

    @Override
    public void pass(Duration time) {
      node().tenant().clock().advance(time);
    }
  }
}
