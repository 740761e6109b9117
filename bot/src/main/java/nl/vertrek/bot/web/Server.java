package nl.vertrek.bot.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson3;
import java.time.Duration;
import java.util.Map;
import nl.vertrek.bot.channel.Access;
import nl.vertrek.bot.channel.ActivitySets;
import nl.vertrek.bot.channel.BotMessages;
import nl.vertrek.bot.channel.Deliveries;
import nl.vertrek.bot.channel.Destinations;
import nl.vertrek.bot.channel.DirectLineActivities;
import nl.vertrek.bot.channel.DirectLineConversations;
import nl.vertrek.bot.channel.DirectLineStream;
import nl.vertrek.bot.channel.DirectLineTokens;
import nl.vertrek.bot.channel.Grants;
import nl.vertrek.bot.channel.Pace;
import nl.vertrek.bot.channel.Signs;
import nl.vertrek.bot.channel.Speakers;
import nl.vertrek.bot.channel.Tokens;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.http.AddressLimit;
import nl.vertrek.bot.http.Json;
import nl.vertrek.bot.http.JsonClient;
import nl.vertrek.bot.http.Problems;
import nl.vertrek.bot.http.SecurityHeaders;
import nl.vertrek.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/** The HTTP server: everything that can be asked of it, by address. */
public final class Server implements AutoCloseable {

  /** How long another server's answer is waited for: less than a channel waits for ours. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Javalin javalin;
  private final Deliveries deliveries;
  private final Feed feed;
  private final JsonClient http;
  private final Signs signs;

  private Server(Javalin javalin, Deliveries deliveries, Feed feed, JsonClient http, Signs signs) {
    this.javalin = javalin;
    this.deliveries = deliveries;
    this.feed = feed;
    this.http = http;
    this.signs = signs;
  }

  /**
   * Starts serving; on return the port is open.
   *
   * @param simulator null when the tenant is no simulator: then nothing answers under {@code /sim}
   */
  public static Server start(
      ServerSettings settings,
      Exchange exchange,
      Tenant tenant,
      ConversationBook book,
      CaseBook cases,
      Destinations destinations,
      @Nullable SimulatorDoor simulator) {
    var tokens = new Tokens(settings.keys().signing(), settings.clock());
    var access = new Access(settings.keys().secret(), tokens, exchange);
    var grants = new Grants(tokens);
    var speakers = new Speakers(tenant, settings.speaker());
    var http = new JsonClient(PATIENCE);
    var teams = BotFramework.of(settings, http, speakers, tenant);
    var signs = new Signs();
    var pace = new Pace(settings.clock());
    var deliveries = new Deliveries(exchange, destinations, teams.connector(), signs);
    var messages = new BotMessages(teams.callers(), teams.identities(), exchange, deliveries, pace);
    var limit = new AddressLimit(settings.clock());
    var feed = new Feed(access, exchange);
    var links = new SignedLinks(settings.keys().signing(), settings.clock());
    var reports = new CaseReports(cases, book, access, links, tenant);

    var javalin =
        Javalin.create(
                config -> {
                  basics(config);
                  var routes = config.routes;
                  routes.before(SecurityHeaders::add);
                  routes.before(limit::count);
                  Problems.answerIn(routes);
                  routes.get("/health", ctx -> ctx.json(Map.of("status", "ready")));
                  directLine(routes, access, grants, speakers, exchange, pace, signs);
                  routes.wsBeforeUpgrade(limit::count);
                  routes.post("/api/messages", messages::receive);
                  routes.head("/api/messages", ctx -> ctx.status(200));
                  page(routes, settings, tenant, book, access, grants, exchange, feed);
                  routes.get("/cases/{id}", reports::show);
                  routes.get("/page/conversations/{conversation}/report", reports::link);
                  if (simulator != null) {
                    simulator(routes, simulator, feed);
                  }
                })
            .start(settings.host(), settings.port());
    return new Server(javalin, deliveries, feed, http, signs);
  }

  /** The port that is listened on. */
  public int port() {
    return javalin.port();
  }

  /** Lets go of every client, and stops. */
  @Override
  public void close() {
    feed.close();
    deliveries.close();
    http.close();
    javalin.stop();
    signs.close();
  }

  private static void basics(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = "application/json";
    // The page is opened on this machine: squeezing the chat client takes longer than sending it.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyServer(server -> server.setErrorHandler(new UnreadableRequests()));
    config.jsonMapper(new JavalinJackson3(Json.mapper(), true));
    config.staticFiles.add(files -> {
      files.hostedPath = "/web";
      files.directory = "/web";
      files.location = Location.CLASSPATH;
      files.headers = Map.of("Cache-Control", "no-cache");
    });
  }

  private static void directLine(
      RoutesConfig routes,
      Access access,
      Grants grants,
      Speakers speakers,
      Exchange exchange,
      Pace pace,
      Signs signs) {
    var tokens = new DirectLineTokens(access, grants, speakers);
    var conversations = new DirectLineConversations(access, grants, tokens, exchange);
    var sets = new ActivitySets(exchange);
    var stream = new DirectLineStream(access, exchange, sets);
    var activities = new DirectLineActivities(access, exchange, sets, stream, pace, signs);
    var conversation = "/v3/directline/conversations/{conversation}";
    routes.post("/v3/directline/tokens/generate", tokens::generate);
    routes.post("/v3/directline/tokens/refresh", tokens::refresh);
    routes.post("/v3/directline/conversations", conversations::start);
    routes.get(conversation, conversations::reconnect);
    routes.post(conversation + "/activities", activities::receive);
    routes.get(conversation + "/activities", activities::since);
    routes.post(conversation + "/upload", activities::refuseUpload);
    routes.wsBeforeUpgrade(conversation + "/stream", stream::verify);
    routes.ws(conversation + "/stream", stream::configure);
  }

  private static void page(
      RoutesConfig routes,
      ServerSettings settings,
      Tenant tenant,
      ConversationBook book,
      Access access,
      Grants grants,
      Exchange exchange,
      Feed feed) {
    var page = new Page();
    var personas = new Personas(tenant, settings.speaker(), exchange, grants);
    var conversations = new PageConversations(access, book, tenant);
    routes.get("/", page::index);
    routes.get("/page/words/{locale}", page::words);
    routes.get("/page/personas", personas::list);
    routes.post("/persona", personas::become);
    routes.get("/page/conversations", conversations::list);
    routes.get("/page/conversations/{conversation}/feed", feed::serve);
  }

  private static void simulator(RoutesConfig routes, SimulatorDoor door, Feed feed) {
    var simulator = new Simulator(door, feed::tenantChanged);
    routes.before("/sim/*", Simulator::verifyCaller);
    routes.get("/sim/users/{upn}", simulator::user);
    routes.get("/sim/tenant", simulator::tenant);
    routes.get("/sim/journal", simulator::journal);
    routes.get("/sim/clock", simulator::clock);
    routes.post("/sim/clock", simulator::moveClock);
    routes.post("/sim/faults", simulator::fault);
    routes.delete("/sim/faults", simulator::clearFaults);
    routes.post("/sim/happenings", simulator::happen);
  }
}
