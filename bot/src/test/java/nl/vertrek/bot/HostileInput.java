package nl.vertrek.bot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import nl.vertrek.bot.http.Json;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.sim.file.TenantFile;
import nl.vertrek.tenant.sim.make.TenantMaker;
import nl.vertrek.understanding.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends what nobody should send, another thing for every seed: activities, texts, presses on cards,
 * tokens, and tenant files. All of it must be answered, none of it with a fault of our own, and
 * every conversation must go on afterwards.
 */
final class HostileInput implements AutoCloseable {

  /** Pieces that have meant something to some parser, and pieces of what people say. */
  private static final List<String> PIECES =
      List.of(
          "Anke",
          "Jan de Vries",
          "gaat uit dienst",
          "vrijdag",
          "31-02-2026",
          "99:99",
          "niet",
          "mail naar Joost",
          "licentie mag weg",
          "ja",
          "nee",
          "2",
          "-1",
          "99999999999999999999",
          "why",
          "status",
          "a.visser@contoso.nl",
          "@",
          "@@",
          "<at>x</at>",
          "<script>alert(1)</script>",
          "{0}",
          "{name, plural, other{#}}",
          "'",
          "''",
          "\"",
          "\\",
          "%s%n",
          "${x}",
          "#{x}",
          "'; drop table entry; --",
          "\u0000",
          "\u0007",
          "\u202e",
          "\u200b",
          "\ufeff",
          "\ud83d",
          "\udc4b",
          "👋🏽",
          "👩‍👩‍👧",
          "İ",
          "ß",
          "ﬁ",
          "ياسمين",
          "ﷺ",
          "\r\n",
          "\t",
          "a\u0300\u0301\u0302",
          ",,,,",
          "....",
          "()()(",
          "1/0",
          "null",
          "true",
          "NaN",
          "é".repeat(300),
          "a ".repeat(400));

  private static final List<String> NAMES =
      List.of(
          "type",
          "id",
          "text",
          "channelId",
          "serviceUrl",
          "deliveryMode",
          "locale",
          "from",
          "recipient",
          "conversation",
          "value",
          "channelData",
          "entities",
          "name",
          "membersAdded",
          "textFormat",
          "timestamp",
          "replyToId",
          "action",
          "isGroup",
          "conversationType");

  /** What the bot says when a turn failed by a fault of its own, in every language. */
  private static final List<String> BROKEN = broken();

  private final SplittableRandom random;
  private final LiveHouse live;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> troubles = new ArrayList<>();

  HostileInput(long seed, Path data) {
    this.random = new SplittableRandom(seed);
    this.live = new LiveHouse(data);
  }

  /** {@code ./run fuzz [COUNT [SEED]]}: so many of each kind, 100,000 if nothing else is said. */
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    System.out.printf("seed %d%n", seed);
    try (HostileInput hostile = new HostileInput(seed, Files.createTempDirectory("hostile"))) {
      List<String> troubles = hostile.send(count);
      troubles.forEach(System.out::println);
      System.out.printf(Locale.ROOT, "%,d of each kind: %d troubles%n", count, troubles.size());
    }
  }

  /** Sends so many of each kind; what went wrong. */
  List<String> send(int count) throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      var text = activity("talk-" + i % 50);
      text.put("text", text());
      post("/api/messages", text.toString());

      var press = activity("talk-" + i % 50);
      press.remove("text");
      press.set("value", random.nextBoolean() ? press() : json(4));
      post("/api/messages", press.toString());

      post("/api/messages", mutated(activity("talk-" + i % 50)));
      post("/api/messages", random.nextBoolean() ? json(6).toString() : text());
      token();
    }
    goesOn();
    tenantFiles(count);
    return List.copyOf(troubles);
  }

  private static List<String> broken() {
    var catalogue = Catalogue.load();
    return catalogue.spoken().stream()
        .map(locale -> catalogue.render(Message.of("broken"), locale))
        .toList();
  }

  private ObjectNode activity(String conversation) {
    var activity = Json.object().put("type", "message").put("text", "hoi");
    activity.put("id", Long.toString(random.nextLong(), 36)).put("deliveryMode", "expectReplies");
    activity.put("channelId", "test").put("locale", "nl-NL");
    activity.putObject("conversation").put("id", conversation);
    activity.putObject("from").put("id", live.house().speaker().text());
    return activity;
  }

  private String text() {
    var text = new StringBuilder();
    for (int pieces = random.nextInt(1, 9); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextBoolean()) {
        text.append(' ');
      }
      if (random.nextInt(8) == 0) {
        text.appendCodePoint(random.nextInt(1, Character.MAX_CODE_POINT));
      }
    }
    return text.toString();
  }

  private ObjectNode press() {
    var options = List.of("as-planned", "step-by-step", "now", "yes", "no", "1", "", text());
    var press = Json.object().put("question", random.nextInt(-2, 40));
    press.put("option", options.get(random.nextInt(options.size())));
    if (random.nextInt(4) == 0) {
      press.put("asked", text());
    }
    return press;
  }

  /** A few of its properties are something else, of whatever kind. */
  private String mutated(ObjectNode activity) {
    for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
      var name = NAMES.get(random.nextInt(NAMES.size()));
      activity.set(name, json(3));
    }
    var text = activity.toString();
    return random.nextInt(5) == 0 ? text.substring(0, random.nextInt(text.length())) : text;
  }

  /** Any JSON, so deep at most. */
  private JsonNode json(int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0 -> Json.mapper().getNodeFactory().stringNode(text());
      case 1 -> Json.mapper().getNodeFactory().numberNode(random.nextLong());
      case 2 -> Json.mapper().getNodeFactory().numberNode(random.nextDouble() * 1e300);
      case 3 -> Json.mapper().getNodeFactory().booleanNode(random.nextBoolean());
      case 4 -> Json.mapper().getNodeFactory().nullNode();
      case 5 -> Json.mapper().getNodeFactory().stringNode("");
      case 6 -> {
        ArrayNode list = Json.mapper().createArrayNode();
        for (int size = random.nextInt(4); size > 0; size--) {
          list.add(json(depth - 1));
        }
        yield list;
      }
      default -> {
        ObjectNode object = Json.object();
        for (int size = random.nextInt(4); size > 0; size--) {
          object.set(NAMES.get(random.nextInt(NAMES.size())), json(depth - 1));
        }
        yield object;
      }
    };
  }

  private void token() throws IOException, InterruptedException {
    var token = random.nextBoolean() ? printable() : printable() + "." + printable() + ".x";
    var request =
        request("/v3/directline/conversations/" + random.nextInt(5) + "/activities")
            .header("Authorization", random.nextInt(5) == 0 ? token : "Bearer " + token);
    var answer = answer(request.GET(), token);
    if (answer == 200) {
      troubles.add("let in with " + token);
    }
  }

  private String printable() {
    var text = new StringBuilder();
    for (int size = random.nextInt(1, 40); size > 0; size--) {
      text.append((char) random.nextInt('!', '~'));
    }
    return text.toString();
  }

  private void post(String path, String body) throws IOException, InterruptedException {
    // As bytes: half of a surrogate pair, too, must come across.
    byte[] bytes =
        body.getBytes(random.nextInt(20) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(bytes));
    int _ = answer(request, body);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(live.origin() + path)).timeout(Duration.ofMinutes(2));
  }

  private int answer(HttpRequest.Builder request, String sent)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 500) {
      troubles.add(answer.statusCode() + " to " + sent);
    } else if (BROKEN.stream().anyMatch(answer.body()::contains)) {
      troubles.add(answer.body() + " to " + sent);
    }
    return answer.statusCode();
  }

  /** Every conversation still answers. */
  private void goesOn() throws IOException, InterruptedException {
    for (int talk = 0; talk < 50; talk++) {
      // A pseudo-language or another one may have been chosen, so the answer is told by its card.
      var answer = live.say("talk-" + talk, Language.DUTCH, "wie is Nadia Bouzid");
      if (!answer.toString().contains("n.bouzid@contoso.nl")) {
        troubles.add("conversation " + talk + " is stuck: " + answer);
      }
    }
  }

  /** Tenant files with a few bytes or pieces that do not belong there: judged, never a crash. */
  private void tenantFiles(int count) throws IOException {
    Path file = Files.createTempFile("hostile", ".json");
    try {
      new TenantMaker(TenantMaker.FEWEST, random.nextLong()).write(file);
      String good = Files.readString(file);
      for (int i = 0; i < count; i++) {
        var bad = new StringBuilder(good);
        for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
          int from = random.nextInt(bad.length());
          int to = Math.min(bad.length(), from + random.nextInt(12));
          bad.replace(from, to, random.nextInt(3) == 0 ? json(2).toString() : text());
        }
        Files.write(file, bad.toString().getBytes(StandardCharsets.UTF_8));
        judge(file, bad);
      }
    } finally {
      Files.delete(file);
    }
  }

  private void judge(Path file, CharSequence bad) {
    try {
      var _ = TenantFile.check(file);
    } catch (RuntimeException crash) {
      troubles.add(crash + " at the tenant file " + bad);
    }
  }

  @Override
  public void close() {
    http.close();
    live.close();
  }
}
