package nl.vertrek.bot.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.vertrek.bot.http.Body;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.Loopback;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.bot.http.SameOrigin;
import nl.vertrek.bot.workbench.Workbench;
import nl.vertrek.locales.Edits.Edit;
import nl.vertrek.locales.check.Finding;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /locales}: the catalogue, for whoever tests the words; for this machine and our own page
 * only. What is edited there is said from then on, until the server stops.
 */
final class LocalesPage {

  private static final int LONGEST_PATTERN = 4_000;

  private final Workbench workbench;

  LocalesPage(Workbench workbench) {
    this.workbench = workbench;
  }

  void addTo(RoutesConfig routes) {
    routes.before("/locales", LocalesPage::verifyCaller);
    routes.before("/locales/*", LocalesPage::verifyCaller);
    routes.get("/locales", LocalesPage::page);
    routes.get("/locales/messages", this::messages);
    routes.get("/locales/messages/{key}", this::message);
    routes.post("/locales/preview", this::preview);
    routes.put("/locales/edits", this::edit);
    routes.delete("/locales/edits", this::takeBack);
    routes.get("/locales/patch", this::patch);
  }

  private static void verifyCaller(Context ctx) {
    Loopback.require(ctx);
    SameOrigin.require(ctx);
  }

  private static void page(Context ctx) throws IOException {
    ctx.contentType("text/html; charset=utf-8").result(Page.resource("/web/locales.html"));
  }

  private void messages(Context ctx) {
    var answer = Json.object();
    var locales = answer.putArray("locales");
    workbench.locales().forEach(locale -> locales.add(tag(locale)));
    var messages = answer.putArray("messages");
    workbench.entries().forEach(entry -> write(entry, messages.addObject()));
    ctx.json(answer);
  }

  private static void write(Workbench.Entry entry, ObjectNode message) {
    message.put("key", entry.key()).put("file", entry.file()).put("section", entry.section());
    message.put("editable", entry.editable());
    entry.sayers().forEach(message.putArray("sayers")::add);
    entry.arguments().forEach(message.putArray("arguments")::add);
    var texts = message.putObject("texts");
    entry
        .readings()
        .forEach((locale, reading) ->
            texts
                .putObject(tag(locale))
                .put("pattern", reading.pattern())
                .put("shown", reading.shown())
                .put("edited", reading.edited()));
    write(entry.findings(), message.putArray("findings"));
  }

  private static void write(List<Finding> findings, ArrayNode written) {
    findings.forEach(finding ->
        written
            .addObject()
            .put("check", finding.check())
            .put("locale", finding.locale())
            .put("what", finding.what()));
  }

  private void message(Context ctx) {
    var key = ctx.pathParam("key");
    if (!workbench.knows(key)) {
      throw Problem.notFound("There is no message " + key + ".");
    }
    var answer = Json.object();
    write(answer.putArray("examples"), workbench.examples(key));
    ctx.json(answer);
  }

  private static void write(ArrayNode written, List<Workbench.Example> examples) {
    examples.forEach(example -> {
      var one = written.addObject();
      one.put("aspect", Json.name(example.aspect()));
      var texts = one.putObject("texts");
      example.texts().forEach((locale, text) -> texts.put(tag(locale), text));
    });
  }

  private void preview(Context ctx) {
    var preview = workbench.preview(asked(ctx));
    var answer = Json.object();
    write(preview.findings(), answer.putArray("findings"));
    write(answer.putArray("examples"), preview.examples());
    ctx.json(answer);
  }

  private void edit(Context ctx) {
    try {
      workbench.edit(asked(ctx));
    } catch (IllegalArgumentException wrong) {
      throw Problem.malformed("This cannot be said: " + wrong.getMessage());
    }
    ctx.status(204);
  }

  private void takeBack(Context ctx) {
    var edit = asked(ctx);
    workbench.catalogue().edits().remove(edit.locale(), edit.key());
    ctx.status(204);
  }

  private Edit asked(Context ctx) {
    var request = Body.json(ctx);
    var key = request.path("key").stringValue("");
    var pattern = request.path("pattern").stringValue("");
    var wanted = request.path("locale").stringValue("");
    if (!workbench.knows(key)) {
      throw Problem.notFound("There is no message " + key + ".");
    }
    if (pattern.length() > LONGEST_PATTERN) {
      throw Problem.malformed("A message has at most " + LONGEST_PATTERN + " characters.");
    }
    return workbench.catalogue().offered().stream()
        .filter(locale -> locale.toLanguageTag().equals(wanted))
        .map(locale -> new Edit(locale, key, pattern))
        .findFirst()
        .orElseThrow(() -> Problem.malformed("The locale must be nl-NL or en-US."));
  }

  private void patch(Context ctx) {
    ctx.contentType("text/x-diff; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"vertrek-locales.patch\"")
        .result(workbench.patch());
  }

  private static String tag(Locale locale) {
    return locale.toLanguageTag();
  }
}
