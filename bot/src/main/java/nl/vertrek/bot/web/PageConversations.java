package nl.vertrek.bot.web;

import io.javalin.http.Context;
import nl.vertrek.bot.channel.Access;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Tenant;
import nl.vertrek.tenant.TenantUnavailable;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code /page/conversations}: what the page lists, and whom it shows beside the chat. */
final class PageConversations {

  private static final int MOST = 50;

  private final Access access;
  private final ConversationBook book;
  private final Tenant tenant;

  PageConversations(Access access, ConversationBook book, Tenant tenant) {
    this.access = access;
    this.book = book;
    this.tenant = tenant;
  }

  /** All of the token's owner, the one used last first. */
  void list(Context ctx) {
    var speaker = access.token(ctx).user();
    var answer = Json.object();
    var conversations = answer.putArray("conversations");
    var view = view();
    book.of(speaker, MOST).forEach(listed -> conversations.add(written(listed, view)));
    ctx.json(answer);
  }

  /** The one the token is for. */
  void one(Context ctx) {
    access.conversation(ctx);
    var conversation = new ConversationId(ctx.pathParam("conversation"));
    var listed =
        book.find(conversation)
            .orElseThrow(() -> Problem.notFound("There is no such conversation."));
    ctx.json(written(listed, view()));
  }

  /** The tenant; null while it does not answer, for the conversations are ours to show. */
  private @Nullable TenantView view() {
    try {
      return tenant.look();
    } catch (TenantUnavailable silence) {
      return null;
    }
  }

  private static String name(Upn person, @Nullable TenantView view) {
    return view == null
        ? person.text()
        : view.person(person).map(Person::displayName).orElse(person.text());
  }

  private static ObjectNode written(ConversationBook.Listed listed, @Nullable TenantView view) {
    var person = listed.person();
    var caseId = listed.caseId();
    var written = Json.object().put("id", listed.id().text()).put("at", listed.at().toString());
    written.put("person", person == null ? null : person.text());
    written.put("name", person == null ? null : name(person, view));
    written.put("case", caseId == null ? null : (Long) caseId.number());
    return written;
  }
}
