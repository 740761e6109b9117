package nl.vertrek.bot.web;

import io.javalin.http.Context;
import java.util.Optional;
import nl.vertrek.bot.channel.ConversationIds;
import nl.vertrek.bot.channel.Grants;
import nl.vertrek.bot.channel.Locales;
import nl.vertrek.bot.channel.Token;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.http.Body;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.Loopback;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.bot.http.SameOrigin;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Tenant;
import nl.vertrek.tenant.TenantUnavailable;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may be spoken as on the page: the page offers the tenant's admins, and any account of the
 * tenant is taken. On this machine, from our own page only. The page opens also while the tenant
 * does not answer, so that the bot can say so.
 */
final class Personas {

  private final Tenant tenant;
  private final Upn usual;
  private final Exchange exchange;
  private final Grants grants;
  private volatile @Nullable ObjectNode seenLast;

  /**
   * @param usual who speaks until somebody else is chosen
   */
  Personas(Tenant tenant, Upn usual, Exchange exchange, Grants grants) {
    this.tenant = tenant;
    this.usual = usual;
    this.exchange = exchange;
    this.grants = grants;
  }

  /** {@code GET /page/personas}: the admins, with their roles, and who speaks at first. */
  void list(Context ctx) {
    verifyCaller(ctx);
    try {
      var seen = seen();
      seenLast = seen;
      ctx.json(seen);
    } catch (TenantUnavailable silence) {
      var before = seenLast;
      ctx.json(before == null ? usualAlone() : before);
    }
  }

  private ObjectNode seen() {
    var view = tenant.look();
    var answer = Json.object().put("usual", usual.text());
    var organization = view.organization();
    answer.put("organization", organization.displayName());
    answer.put("timeZone", organization.zone().getId());
    var personas = answer.putArray("personas");
    view.admins().stream()
        .map(view::person)
        .flatMap(Optional::stream)
        .forEach(p -> add(personas, p));
    return answer;
  }

  /** What is known without the tenant; the page then shows times as its reader's machine does. */
  private ObjectNode usualAlone() {
    var answer = Json.object().put("usual", usual.text());
    var persona = answer.putArray("personas").addObject();
    persona.put("upn", usual.text()).put("name", usual.text()).putArray("roles");
    return answer;
  }

  /**
   * {@code POST /persona}: a token to speak as somebody, in a new conversation or an earlier one.
   */
  void become(Context ctx) {
    verifyCaller(ctx);
    var request = Body.json(ctx);
    var upn = upn(request.path("upn").stringValue(usual.text()));
    var person = known(upn);
    var language = language(request.path("locale").stringValue(null));
    var conversation = conversation(request.path("conversation").stringValue(""), upn);
    ctx.json(
        grants
            .token(new Token(upn, conversation, language))
            .put("user", person.map(Person::upn).orElse(upn).text())
            .put("name", person.map(Person::displayName).orElse(upn.text())));
  }

  private static Upn upn(String text) {
    if (text.isBlank()) {
      throw Problem.malformed("Give the upn of who speaks.");
    }
    return new Upn(text);
  }

  private static @Nullable Language language(@Nullable String tag) {
    var language = Locales.language(tag);
    if (tag != null && language == null) {
      throw Problem.malformed("The locale must be nl-NL or en-US.");
    }
    return language;
  }

  private ConversationId conversation(String earlier, Upn upn) {
    if (earlier.isEmpty()) {
      return ConversationIds.make();
    }
    var conversation = new ConversationId(earlier);
    if (!upn.equals(exchange.speaker(conversation))) {
      throw Problem.notFound("There is no such conversation of " + upn + ".");
    }
    return conversation;
  }

  /** The account; empty while the tenant does not say, who then lets a stranger do nothing. */
  private Optional<Person> known(Upn upn) {
    try {
      var person = tenant.look().person(upn);
      if (person.isEmpty()) {
        throw Problem.notFound("The tenant knows no account " + upn + ".");
      }
      return person;
    } catch (TenantUnavailable silence) {
      return Optional.empty();
    }
  }

  private static void add(ArrayNode personas, Person person) {
    var persona =
        personas
            .addObject()
            .put("upn", person.upn().text())
            .put("name", person.displayName())
            .put("language", person.profile().preferredLanguage());
    var roles = persona.putArray("roles");
    for (var role : person.account().roles()) {
      roles.add(Json.name(role));
    }
  }

  private static void verifyCaller(Context ctx) {
    Loopback.require(ctx);
    SameOrigin.require(ctx);
  }
}
