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

  /** Starts serving; on return the port is open. */
  public static Server start(ServerSettings settings, Served served) {
    var exchange = served.exchange();
    var tenant = served.tenant();
    var tokens = new Tokens(settings.keys().signing(), settings.clock());
    var access = new Access(settings.keys().secret(), tokens, exchange);
    var grants = new Grants(tokens);
    var speakers = new Speakers(tenant, settings.speaker());
    var http = new JsonClient(PATIENCE);
    var teams = BotFramework.of(settings, http, speakers, tenant);
    var signs = new Signs();
    var pace = new Pace(settings.clock());
    var deliveries = new Deliveries(exchange, served.destinations(), teams.connector(), signs);
    var messages = new BotMessages(teams.callers(), teams.identities(), exchange, deliveries, pace);
    var limit = new AddressLimit(settings.clock());
    var feed = new Feed(access, exchange);
    var links = new SignedLinks(settings.keys().signing(), settings.clock());
    var reports = new CaseReports(served.cases(), served.book(), access, links, tenant);

    var javalin =
        Javalin.create(
                config -> {
                  basics(config);
                  var routes = config.routes;
                  routes.before(SecurityHeaders::add);
                  routes.before(limit::count);
                  Problems.answerIn(routes);
                  directLine(routes, access, grants, speakers, exchange, pace, signs);
                  routes.wsBeforeUpgrade(limit::count);
                  routes.post("/api/messages", messages::receive);
                  routes.head("/api/messages", ctx -> ctx.status(200));
                  page(routes, settings, served, access, grants, feed);
                  routes.get("/cases/{id}", reports::show);
                  routes.get("/page/conversations/{conversation}/report", reports::link);
                  if (served.simulator() != null) {
                    new LocalesPage(served.workbench()).addTo(routes);
                    simulator(routes, served.simulator(), feed);
                  }
                  if (served.operations() != null) {
                    new OperationsDoor(served.operations(), access).open(routes);
                  } else {
                    routes.get("/health", ctx -> ctx.json(Map.of("status", "ready")));
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
      Served served,
      Access access,
      Grants grants,
      Feed feed) {
    var exchange = served.exchange();
    var page = new Page(served.workbench().catalogue());
    var transcripts = new Transcripts(access, exchange, served.workbench());
    var personas = new Personas(served.tenant(), settings.speaker(), exchange, grants);
    var conversations = new PageConversations(access, served.book(), served.tenant());
    routes.get("/", page::index);
    routes.get("/page/words/{locale}", page::words);
    routes.get("/page/personas", personas::list);
    routes.post("/persona", personas::become);
    routes.get("/page/conversations", conversations::list);
    routes.get("/page/conversations/{conversation}/feed", feed::serve);
    routes.get("/page/conversations/{conversation}/transcript", transcripts::show);
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
