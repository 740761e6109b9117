package nl.vertrek.bot;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.vertrek.bot.http.Json;
import nl.vertrek.tenant.Session;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rules.Happening;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Something that people or their devices do, as it is ordered over HTTP. */
record HappeningOrder(
    @Nullable String kind,
    @Nullable String person,
    @Nullable String app,
    @Nullable String device,
    @Nullable String session,
    @Nullable Boolean newPassword) {

  /** The longest name of a device or session, in characters. */
  private static final int LONGEST_NAME = 120;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * The order in this text.
   *
   * @throws IllegalArgumentException when it is none, with the words for its sender
   */
  static HappeningOrder read(String text) {
    try {
      return JSON.readValue(text, HappeningOrder.class);
    } catch (JacksonException wrong) {
      throw new IllegalArgumentException(
          "A happening has kind and person, and what its kind takes: app, device and newPassword"
              + " for signs-in, session for moves-on, device for device-contacts.",
          wrong);
    }
  }

  Happening happening() {
    Upn who = new Upn(needed("person", person));
    return switch (needed("kind", kind)) {
      case "signs-in" ->
          new Happening.SignsIn(
              who, asApp(), name("device", device), Boolean.TRUE.equals(newPassword));
      case "moves-on" -> new Happening.MovesOn(who, name("session", session));
      case "device-contacts" -> new Happening.DeviceContacts(who, name("device", device));
      default ->
          throw new IllegalArgumentException(
              "A happening is signs-in, moves-on or device-contacts, not " + kind + ".");
    };
  }

  private static String needed(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("This happening needs \"" + name + "\".");
    }
    return value;
  }

  private static String name(String property, @Nullable String value) {
    String name = needed(property, value);
    if (name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "\"%s\" has at most %d characters.".formatted(property, LONGEST_NAME));
    }
    return name;
  }

  private Session.App asApp() {
    String wanted = needed("app", app);
    return Arrays.stream(Session.App.values())
        .filter(one -> Json.name(one).equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "An app is one of %s, not %s."
                    .formatted(
                        Arrays.stream(Session.App.values()).map(Json::name).toList(), wanted)));
  }

  /** What came of it, as it is told over HTTP. */
  static Map<String, @Nullable Object> told(Happening.Answer answer) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    switch (answer) {
      case Happening.Answer.LetIn in -> {
        told.put("answer", "let-in");
        told.put("session", in.session().id());
        told.put("endsAt", text(in.session().endsAt()));
      }
      case Happening.Answer.GoesOn on -> {
        told.put("answer", "goes-on");
        told.put("endsAt", text(on.endsAt()));
      }
      case Happening.Answer.TurnedAway away -> {
        told.put("answer", "turned-away");
        told.put("fact", away.why().toString());
      }
      case Happening.Answer.InTouch touch -> {
        told.put("answer", "in-touch");
        told.put("device", touch.device().id());
        told.put("wipeState", touch.device().wipeState().name().toLowerCase(Locale.ROOT));
      }
      case Happening.Answer.Unknown unknown -> {
        told.put("answer", "unknown");
        told.put("what", unknown.what());
      }
    }
    return told;
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
