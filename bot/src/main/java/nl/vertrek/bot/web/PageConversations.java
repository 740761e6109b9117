package nl.vertrek.bot.web;

import io.javalin.http.Context;
import nl.vertrek.bot.channel.Access;
import nl.vertrek.bot.http.Json;
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

  /** Of what was said last: enough for a notification. */
  private static final int LONGEST_WORDS = 240;

  private final Access access;
  private final ConversationBook book;
  private final Tenant tenant;

  PageConversations(Access access, ConversationBook book, Tenant tenant) {
    this.access = access;
    this.book = book;
    this.tenant = tenant;
  }

  /**
   * All of the token's owner, the one used last first; before them the one that the token is for,
   * where nothing but a greeting stands in it.
   */
  void list(Context ctx) {
    var token = access.token(ctx);
    var listed = book.of(token.user(), MOST);
    var answer = Json.object();
    var conversations = answer.putArray("conversations");
    var view = view();
    if (listed.stream().noneMatch(one -> one.id().equals(token.conversation()))) {
      book.find(token.conversation()).map(one -> written(one, view)).ifPresent(conversations::add);
    }
    listed.forEach(one -> conversations.add(written(one, view)));
    ctx.json(answer);
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
    written.put("length", listed.length()).put("words", shortened(listed.words()));
    return written;
  }

  private static @Nullable String shortened(@Nullable String words) {
    if (words == null || words.length() <= LONGEST_WORDS) {
      return words;
    }
    // A character may take two places, and half of one is no text.
    var end = words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_WORDS) - 1);
    return words.substring(0, end) + "…";
  }
}
