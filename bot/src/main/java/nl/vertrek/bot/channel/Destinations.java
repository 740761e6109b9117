package nl.vertrek.bot.channel;

import java.util.List;
import java.util.Optional;
import nl.vertrek.bot.engine.Nodes;
import nl.vertrek.dialogs.ConversationId;

/**
 * Where conversations are answered that cannot be asked to come and fetch it, kept so that what is
 * said unasked weeks later still arrives.
 */
public interface Destinations {

  /**
   * Where a conversation is answered.
   *
   * @param address how, in the channel's own terms
   * @param delivered the watermark up to which everything was brought there
   */
  record Destination(String address, long delivered) {}

  /** Keeps a destination, unless one is kept of this conversation already. */
  void keep(ConversationId conversation, Destination destination);

  /** Has a conversation of which a destination is kept be answered at this address from now on. */
  void move(ConversationId conversation, String address);

  Optional<Destination> find(ConversationId conversation);

  /** Remembers that everything up to this watermark was brought. */
  void delivered(ConversationId conversation, long watermark);

  /** Remembers what the channel calls an entry that may be updated later. */
  void placed(ConversationId conversation, String entry, String theirs);

  /** What the channel calls an entry; empty when it was never brought there. */
  Optional<String> place(ConversationId conversation, String entry);

  /**
   * Forgets a conversation that is not answered any more, and those that are parts of it: whose
   * names are its own and a bar and more.
   */
  void forget(ConversationId conversation);

  /** Those who bring something to these destinations. */
  default Nodes nodes() {
    return Nodes.ONE;
  }

  /** Conversations in which something stands that was not brought yet. */
  List<ConversationId> behind(int limit);
}
