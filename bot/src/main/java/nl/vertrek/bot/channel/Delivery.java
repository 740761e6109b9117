package nl.vertrek.bot.channel;

import java.util.List;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Entry.What.Ours;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.dialogs.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Brings one conversation up to date: everything that stands in it and was not brought yet. */
final class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private static final int BATCH = 100;

  private final Exchange exchange;
  private final Destinations destinations;
  private final Connector connector;

  Delivery(Exchange exchange, Destinations destinations, Connector connector) {
    this.exchange = exchange;
    this.destinations = destinations;
    this.connector = connector;
  }

  /**
   * Brings everything, in order. What cannot be sent now is brought first the next time.
   *
   * @return whether all of it was brought, as far as it ever will be
   */
  boolean catchUp(ConversationId conversation) {
    try {
      for (var entries = next(conversation); !entries.isEmpty(); entries = next(conversation)) {
        if (!bring(conversation, entries)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failure) {
      LOG.warn("Conversation {} was not brought up to date", conversation.text(), failure);
    }
    return false;
  }

  private List<Entry> next(ConversationId conversation) {
    return destinations
        .find(conversation)
        .map(destination -> exchange.since(conversation, destination.delivered(), BATCH))
        .orElse(List.of());
  }

  /**
   * Brings these entries to where the conversation is answered now, which is looked up after them:
   * so a reply goes where the latest activity it can be about came from.
   *
   * @return whether they were brought, or need not be any more
   */
  private boolean bring(ConversationId conversation, List<Entry> entries)
      throws InterruptedException {
    var destination = destinations.find(conversation);
    if (destination.isEmpty()) {
      return true;
    }
    var reference = ConversationReference.read(conversation, destination.get().address());
    for (var entry : entries) {
      if (entry.what() instanceof Ours ours && !isBrought(reference, entry, ours)) {
        // Nothing is left to bring where the bot was taken out meanwhile.
        return destinations.find(conversation).isEmpty();
      }
      // After it was sent: dying in between brings this one twice, the other way round never.
      destinations.delivered(conversation, entry.sequence());
    }
    return true;
  }

  /** Whether the channel was told, as far as it will be. */
  private boolean isBrought(ConversationReference reference, Entry entry, Ours ours)
      throws InterruptedException {
    var sent = send(reference, entry, ours);
    var where = reference.id().text();
    switch (sent) {
      case Sent.Taken taken -> {
        if (ours.card() != null && !taken.id().isEmpty()) {
          destinations.placed(reference.id(), entry.id(), taken.id());
        }
      }
      case Sent.NotSent not -> {
        LOG.warn("Nothing can be said in {} now, and is kept for later: {}", where, not.why());
        return false;
      }
      case Sent.Unsure unsure ->
          LOG.warn("Whether a reply in {} has arrived is not sure: {}", where, unsure.why());
      case Sent.Refused(int status) -> {
        LOG.warn("The channel answered {} to a reply in {}", status, where);
        if (status == 403) {
          // The bot was taken out of the conversation.
          destinations.forget(reference.id());
          return false;
        }
      }
    }
    return true;
  }

  private Sent send(ConversationReference reference, Entry entry, Ours ours)
      throws InterruptedException {
    var activity = reference.addressed(entry);
    var earlier =
        ours.card() == null ? null : destinations.place(reference.id(), entry.id()).orElse(null);
    if (earlier == null) {
      return connector.add(reference, activity);
    }
    var updated = connector.update(reference, earlier, activity);
    return isImpossible(updated) ? replace(reference, earlier, activity) : updated;
  }

  /** Shows it anew; the earlier one goes, where the channel can do at least that. */
  private Sent replace(ConversationReference reference, String earlier, ObjectNode activity)
      throws InterruptedException {
    var added = connector.add(reference, activity);
    if (added instanceof Sent.Taken) {
      connector.remove(reference, earlier);
    }
    return added;
  }

  /** The earlier one is gone, or this channel updates nothing. */
  private static boolean isImpossible(Sent updated) {
    return updated instanceof Sent.Refused(int status)
        && (status == 404 || status == 405 || status == 501);
  }
}
