package nl.vertrek.bot.channel;

import java.util.LinkedHashMap;
import java.util.List;
import nl.vertrek.bot.engine.Entry;

/** What is said in one response, which cannot update itself. */
final class Latest {

  private Latest() {}

  /** Each card once, where it first stands and as it is in the end. */
  static List<Entry> of(List<Entry> entries) {
    var byId = new LinkedHashMap<String, Entry>();
    entries.forEach(entry -> byId.put(entry.id(), entry));
    return List.copyOf(byId.values());
  }
}
