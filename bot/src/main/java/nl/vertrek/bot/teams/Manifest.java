package nl.vertrek.bot.teams;

import java.io.IOException;
import java.util.List;
import nl.vertrek.bot.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** The app manifest, as version 1.22 of its schema has it. Its words stand with the languages. */
final class Manifest {

  /** A language beside that of the manifest itself, and the file with its words. */
  record Translation(String tag, String folder, String file) {}

  static final List<Translation> TRANSLATIONS = List.of(new Translation("nl", "nl-NL", "nl.json"));

  static final String COLOUR_ICON = "color.png";
  static final String OUTLINE_ICON = "outline.png";

  private static final String LANGUAGE = "en";
  private static final String FOLDER = "en-US";
  private static final String SCHEMA = "https://developer.microsoft.com/json-schemas/teams/v1.22/";
  private static final List<String> WORDS =
      List.of("name.short", "name.full", "description.short", "description.full");

  private Manifest() {}

  /** The manifest, in English. */
  static ObjectNode of(TeamsApp app) throws IOException {
    var words = words(FOLDER);
    var manifest = Json.object().put("$schema", SCHEMA + "MicrosoftTeams.schema.json");
    manifest.put("manifestVersion", "1.22").put("version", "1.0.0").put("id", app.appId());
    manifest.set("developer", developer(app, words));
    for (var name : WORDS) {
      var parts = name.split("\\.", -1);
      manifest.withObjectProperty(parts[0]).set(parts[1], words.path(name));
    }
    manifest.putObject("icons").put("color", COLOUR_ICON).put("outline", OUTLINE_ICON);
    manifest.put("accentColor", Icon.ACCENT);
    languages(manifest.putObject("localizationInfo"));
    bot(manifest.putArray("bots").addObject(), app, words);
    manifest.putArray("permissions").add("identity").add("messageTeamMembers");
    manifest.putArray("validDomains").add(app.domain());
    return manifest;
  }

  /** The words of the manifest in another language, by where they stand in it. */
  static ObjectNode translated(Translation translation) throws IOException {
    var words = words(translation.folder());
    var translated =
        Json.object().put("$schema", SCHEMA + "MicrosoftTeams.Localization.schema.json");
    WORDS.forEach(name -> translated.set(name, words.path(name)));
    var commands = words.path("commands");
    for (int i = 0; i < commands.size(); i++) {
      var command = "bots[0].commandLists[0].commands[" + i + "].";
      translated.set(command + "title", commands.get(i).path("title"));
      translated.set(command + "description", commands.get(i).path("description"));
    }
    return translated;
  }

  /** The schema asks for three addresses; an app for one's own organization needs but one. */
  private static ObjectNode developer(TeamsApp app, ObjectNode words) {
    var site = "https://" + app.domain();
    var developer = Json.object();
    developer.set("name", words.path("name.short"));
    return developer.put("websiteUrl", site).put("privacyUrl", site).put("termsOfUseUrl", site);
  }

  private static void languages(ObjectNode info) {
    info.put("defaultLanguageTag", LANGUAGE);
    var others = info.putArray("additionalLanguages");
    for (var translation : TRANSLATIONS) {
      others.addObject().put("languageTag", translation.tag()).put("file", translation.file());
    }
  }

  private static void bot(ObjectNode bot, TeamsApp app, ObjectNode words) {
    var scopes = Json.mapper().valueToTree(List.of("personal", "groupChat", "team"));
    bot.put("botId", app.appId()).set("scopes", scopes);
    bot.put("supportsFiles", false).put("isNotificationOnly", false);
    var commands = bot.putArray("commandLists").addObject();
    commands.set("scopes", scopes.deepCopy());
    commands.set("commands", words.path("commands"));
  }

  private static ObjectNode words(String folder) throws IOException {
    var path = "/" + folder + "/teams.json";
    try (var in = Manifest.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is missing from this build");
      }
      return Json.read(in.readAllBytes());
    }
  }
}
