package nl.vertrek.bot.engine;

/**
 * What came of an incoming activity.
 *
 * @param id the id under which the activity stands in the conversation
 * @param from the watermark before it
 * @param to the watermark after its replies
 * @param repeated the activity had been received before, and nothing was done again
 */
public record Receipt(String id, long from, long to, boolean repeated) {}
