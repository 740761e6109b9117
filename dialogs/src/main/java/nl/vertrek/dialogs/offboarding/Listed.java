package nl.vertrek.dialogs.offboarding;

import java.util.List;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;

/** Names in a message: the first few of them, and how many more there are. */
final class Listed {

  private static final int MOST = 6;

  private Listed() {}

  /** The message with {@code items}, {@code count} of them all, and {@code more} left out. */
  static Message in(Message message, List<String> names) {
    var shown = names.stream().limit(MOST).<Arg>map(Arg.Text::new).toList();
    return message
        .with("items", shown)
        .with("count", names.size())
        .with("more", names.size() - shown.size());
  }
}
