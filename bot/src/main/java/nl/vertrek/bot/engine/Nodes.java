package nl.vertrek.bot.engine;

import java.time.Duration;
import java.util.function.Consumer;
import nl.vertrek.dialogs.ConversationId;

/**
 * The processes that share a memory, as one of them sees the others. Turns need none of this: a
 * turn that another node was ahead of is found out by its version. It is for what happens outside
 * the memory (an act of the tenant, a message to a channel), and for hearing of each other.
 */
public interface Nodes {

  /** A node that has its memory to itself. */
  Nodes ONE = new OnlyNode();

  /** Something that only one node does at a time, for instance settle a case; not taken yet. */
  Claim claim(String what);

  /** How long to rest at most before looking again for what another node has left behind. */
  Duration longestRest();

  /**
   * Lives among the others from now on.
   *
   * @param said hears of each conversation in which another node has said something
   * @param missed is called when some of that may have been missed
   */
  void join(Consumer<ConversationId> said, Runnable missed);

  /** Lives no more, and lets go of everything: others go on with it at once. */
  void leave();

  /** What one node does at a time. Whoever dies lets go of it, whoever hangs does so soon. */
  interface Claim extends AutoCloseable {

    /**
     * Takes it, or keeps it.
     *
     * @return whether others may have been at work since it was looked at last
     * @throws LostRace when another node that lives has it
     */
    boolean take();

    /** Lets go of it, if it was taken. */
    @Override
    void close();
  }
}
