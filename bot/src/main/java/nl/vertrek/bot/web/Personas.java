package nl.vertrek.bot.web;

import io.javalin.http.Context;
import java.util.Locale;
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
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * Who may be spoken as on the page: the tenant's admins. On this machine, from our own page only.
 */
final class Personas {

  private final Tenant tenant;
  private final Upn usual;
  private final Exchange exchange;
  private final Grants grants;

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
    ctx.json(answer);
  }

  /**
   * {@code POST /persona}: a token to speak as somebody, in a new conversation or an earlier one.
   */
  void become(Context ctx) {
    verifyCaller(ctx);
    var request = Body.json(ctx);
    var upn = upn(request.path("upn").stringValue(usual.text()));
    var person = known(tenant.look(), upn);
    var language = language(request.path("locale").stringValue(null));
    var conversation = conversation(request.path("conversation").stringValue(""), upn);
    ctx.json(
        grants
            .token(new Token(upn, conversation, language))
            .put("user", person.upn().text())
            .put("name", person.displayName()));
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

  private static Person known(TenantView view, Upn upn) {
    return view.person(upn)
        .orElseThrow(() -> Problem.notFound("The tenant knows no account " + upn + "."));
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
      roles.add(role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  private static void verifyCaller(Context ctx) {
    Loopback.require(ctx);
    SameOrigin.require(ctx);
  }
}
