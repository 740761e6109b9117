package nl.vertrek.dialogs.offboarding;

import java.util.List;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * What senders get back (F17): the usual text in the language of the leaver's mail, or what
 * somebody wrote themselves, to the letter.
 *
 * @param to whom senders are pointed at; null: nobody
 */
public record AutomaticReply(Situation situation, @Nullable Upn to) {

  /** The reply as the tenant is to send it. */
  public Mailbox.AutomaticReply text() {
    var own = situation.choices().reply();
    String inside = own == null ? null : own.inside();
    String outside = own == null ? null : own.outside();
    return new Mailbox.AutomaticReply(
        inside != null ? inside : usual("tenant.reply-inside"),
        outside != null ? outside : usual("tenant.reply-outside"));
  }

  /** What colleagues and everybody else will read. */
  public List<Message> preview() {
    var text = text();
    return List.of(
        situation.say("step.mail.reply-inside").with("text", text.internal()),
        situation.say("step.mail.reply-outside").with("text", text.external()));
  }

  private String usual(String key) {
    var message =
        situation
            .say(to == null ? key + "-nobody" : key)
            .with("organization", situation.tenant().organization().displayName());
    return situation.written(
        to == null ? message : message.with("to", new Arg.Text(situation.nameOf(to))));
  }
}
