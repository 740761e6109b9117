package nl.vertrek.bot.web;

import static java.util.stream.Collectors.joining;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.bot.channel.Access;
import nl.vertrek.bot.channel.Locales;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Tenant;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;

/** {@code /cases}: the report of a case to read and to print, for admins and by signed links. */
final class CaseReports {

  private final CaseBook cases;
  private final ConversationBook conversations;
  private final Access access;
  private final SignedLinks links;
  private final Tenant tenant;

  CaseReports(
      CaseBook cases,
      ConversationBook conversations,
      Access access,
      SignedLinks links,
      Tenant tenant) {
    this.cases = cases;
    this.conversations = conversations;
    this.access = access;
    this.links = links;
    this.tenant = tenant;
  }

  /** {@code GET /cases/{id}}: the report, in the language and the format asked for. */
  void show(Context ctx) {
    var own = admitted(ctx);
    var spoken = asked(ctx).or(() -> own).orElse(Language.DUTCH);
    var report =
        caseId(ctx.pathParam("id"))
            .flatMap(id -> cases.report(id, spoken))
            .orElseThrow(() -> Problem.notFound("There is no such case."));
    if (asPdf(ctx)) {
      ctx.contentType("application/pdf").result(ReportPdf.of(report, spoken));
    } else {
      ctx.contentType("text/html; charset=utf-8")
          .result(ReportPage.of(report, spoken, pdfAddress(ctx)));
    }
  }

  private static boolean asPdf(Context ctx) {
    var format = ctx.queryParam("format");
    if (format != null && !format.equals("pdf") && !format.equals("html")) {
      throw Problem.malformed("The format is html or pdf.");
    }
    return "pdf".equals(format);
  }

  /** The address of this very report as a PDF, for whoever it was opened to. */
  private static String pdfAddress(Context ctx) {
    var query = ctx.queryString();
    var asked = query == null ? Stream.<String>empty() : Stream.of(query.split("&"));
    return Stream.concat(
            asked.filter(parameter -> !parameter.startsWith("format=")), Stream.of("format=pdf"))
        .collect(joining("&", "?", ""));
  }

  /** {@code GET /page/conversations/{conversation}/report}: a link to the report of its case. */
  void link(Context ctx) {
    requireAdmin(access.conversation(ctx).user());
    var conversation = new ConversationId(ctx.pathParam("conversation"));
    var path =
        conversations
            .find(conversation)
            .flatMap(listed -> Optional.ofNullable(listed.caseId()))
            .map(id -> "/cases/" + id)
            .orElseThrow(() -> Problem.notFound("This conversation follows no case."));
    ctx.json(Json.object().put("url", links.to(path)));
  }

  /** Lets the caller in; the language of their token, where they came with one that says it. */
  private Optional<Language> admitted(Context ctx) {
    if (SignedLinks.brings(ctx)) {
      links.verify(ctx);
      return Optional.empty();
    }
    var token = access.tokenByAddress(ctx);
    requireAdmin(token.user());
    return Optional.ofNullable(token.language());
  }

  private void requireAdmin(Upn user) {
    var roles = tenant.look().person(user).map(person -> person.account().roles());
    if (roles.isEmpty() || roles.get().isEmpty()) {
      throw Problem.forbidden("Cases are read by admins only.");
    }
  }

  private static Optional<Language> asked(Context ctx) {
    var tag = ctx.queryParam("locale");
    if (tag == null) {
      return Optional.empty();
    }
    return Optional.of(
        Optional.ofNullable(Locales.language(tag))
            .orElseThrow(() -> Problem.malformed("The locale is nl-NL or en-US.")));
  }

  private static Optional<CaseId> caseId(String text) {
    return text.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new CaseId(Long.parseLong(text)))
        : Optional.empty();
  }
}
