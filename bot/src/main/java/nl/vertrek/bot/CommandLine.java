package nl.vertrek.bot;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.vertrek.bot.teams.TeamsApp;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.TwoPeople;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.make.TenantMaker;
import nl.vertrek.understanding.Language;

/** Reads what the program was started for from its arguments. */
final class CommandLine {

  private static final int PORT = 3978;
  private static final Set<String> HOUSE =
      Set.of(
          "--data",
          "--as",
          "--reset",
          "--tenant",
          "--database",
          "--keep-transcripts",
          "--keep-cases",
          "--two-people");
  private static final Map<String, StepName> FOR_TWO_PEOPLE =
      Map.of("delete", StepName.ACCOUNT, "wipe", StepName.DEVICES, "meetings", StepName.MEETINGS);

  private final String command;
  private final Options options;

  private CommandLine(String command, List<String> arguments) {
    this.command = command;
    this.options = new Options(command, arguments);
  }

  /**
   * What these arguments ask for.
   *
   * @throws Misuse when they ask for nothing that there is
   */
  static Errand read(String... arguments) {
    List<String> all = List.of(arguments);
    if (all.contains("--help") || all.contains("-h") || all.equals(List.of("help"))) {
      return new Errand.Help();
    }
    boolean named = !all.isEmpty() && !all.getFirst().startsWith("-");
    return named
        ? new CommandLine(all.getFirst(), all.subList(1, all.size())).errand()
        : new CommandLine("serve", all).errand();
  }

  private Errand errand() {
    return switch (command) {
      case "serve" -> {
        options.allow(HOUSE, "--port");
        yield new Errand.Serve(settings(), port());
      }
      case "chat" -> {
        options.allow(HOUSE, "--locale");
        yield new Errand.Chat(settings(), options.has("--locale") ? language() : null);
      }
      case "understand" -> {
        options.allow(Set.of(), "--locale", "--tenant");
        boolean found = options.get("--locale", "auto").equals("auto");
        yield new Errand.Understand(found ? null : language(), options.path("--tenant"));
      }
      case "tenant" -> tenant();
      case "classifier" -> {
        options.allow(Set.of());
        yield scoreClassifier();
      }
      case "locales" -> {
        options.allow(Set.of());
        yield locales();
      }
      case "erase" -> {
        options.allow(Set.of(), "--data", "--database", "--case");
        yield erase();
      }
      case "teams-package" -> {
        options.allow(Set.of(), "--app-id", "--domain", "--out");
        yield teamsPackage();
      }
      case "audit" -> {
        options.allow(Set.of("--data", "--database"));
        yield audit();
      }
      case "backup" -> {
        options.allow(Set.of("--data", "--database"));
        if (options.has("--database")) {
          throw new Misuse(
              "A backup is made of a data folder: what --database names is backed up with its own"
                  + " tools, PostgreSQL with pg_dump.");
        }
        yield new Errand.Backup(data(), backupFile("to write to"));
      }
      case "restore" -> {
        options.allow(Set.of("--data", "--reset"));
        yield new Errand.Restore(data(), backupFile("to restore"), options.has("--reset"));
      }
      default ->
          throw new Misuse(
              "There is no command %s: use serve, chat, understand, classifier score, tenant check, tenant make, locales check, teams-package, audit verify, backup, restore or erase; --help tells more."
                  .formatted(command));
    };
  }

  private Errand audit() {
    if (!options.operands().equals(List.of("verify"))) {
      throw new Misuse("Say what to do with the audit trail: ./run audit verify.");
    }
    return new Errand.VerifyAudit(data(), options.get("--database"));
  }

  private Path backupFile(String purpose) {
    if (options.operands().size() != 1) {
      throw new Misuse("Say which file %s: ./run %s FILE.".formatted(purpose, command));
    }
    return Options.asPath(command, options.operands().getFirst());
  }

  private Errand tenant() {
    return switch (options.operands().isEmpty() ? "" : options.operands().getFirst()) {
      case "check" -> {
        options.allow(Set.of());
        yield new Errand.CheckTenant(tenantFile("Say which tenant file to check"));
      }
      case "make" -> {
        options.allow(Set.of(), "--users", "--seed");
        Path file = tenantFile("Say which tenant file to make");
        yield new Errand.MakeTenant(users(), options.number("--seed", "1"), file);
      }
      default ->
          throw new Misuse(
              "Say what to do with a tenant file: ./run tenant check FILE, or ./run tenant make"
                  + " --users N FILE.");
    };
  }

  private Path tenantFile(String request) {
    String task = options.operands().getFirst();
    if (options.operands().size() != 2) {
      throw new Misuse("%s: ./run tenant %s FILE.".formatted(request, task));
    }
    return Options.asPath("tenant " + task, options.operands().getLast());
  }

  private int users() {
    if (!options.has("--users")) {
      throw new Misuse("Say how many users to make: ./run tenant make --users N FILE.");
    }
    long users = options.number("--users", "");
    if (users < TenantMaker.FEWEST || users > TenantMaker.MOST) {
      throw new Misuse(
          "--users must be a number from %d to %d, not %d."
              .formatted(TenantMaker.FEWEST, TenantMaker.MOST, users));
    }
    return (int) users;
  }

  private Errand scoreClassifier() {
    if (options.operands().size() != 2 || !options.operands().getFirst().equals("score")) {
      throw new Misuse("Say which folder to score: ./run classifier score DIR.");
    }
    return new Errand.ScoreClassifier(
        Options.asPath("classifier score", options.operands().getLast()));
  }

  private Errand locales() {
    if (!options.operands().equals(List.of("check"))) {
      throw new Misuse("Say what to do with the locales: ./run locales check.");
    }
    return new Errand.CheckLocales();
  }

  private Errand teamsPackage() {
    Path file = options.path("--out");
    try {
      TeamsApp app =
          new TeamsApp(
              options.get("--app-id", "").toLowerCase(Locale.ROOT),
              options.get("--domain", "").toLowerCase(Locale.ROOT));
      return new Errand.PackForTeams(app, file == null ? Path.of("vertrek-teams.zip") : file);
    } catch (IllegalArgumentException unusable) {
      throw new Misuse(String.valueOf(unusable.getMessage()));
    }
  }

  private Errand erase() {
    if (!options.has("--case")) {
      throw new Misuse("Say which case to erase: ./run erase --case N.");
    }
    return new Errand.Erase(data(), options.get("--database"), options.number("--case", ""));
  }

  private Settings settings() {
    String as = options.get("--as");
    return new Settings(
        data(),
        as == null ? null : new Upn(as),
        options.has("--reset"),
        options.path("--tenant"),
        options.get("--database"),
        new Keeping(options.period("--keep-transcripts"), options.period("--keep-cases")),
        twoPeople());
  }

  private TwoPeople twoPeople() {
    Set<StepName> steps = EnumSet.noneOf(StepName.class);
    String acts = options.get("--two-people");
    for (String act : acts == null ? List.<String>of() : List.of(acts.split(","))) {
      StepName step = FOR_TWO_PEOPLE.get(act.strip().toLowerCase(Locale.ROOT));
      if (step == null) {
        throw new Misuse(
            "--two-people takes delete, wipe and meetings, with commas between them, not %s."
                .formatted(act));
      }
      steps.add(step);
    }
    return new TwoPeople(steps);
  }

  private Path data() {
    return Options.asPath("--data", options.get("--data", "data"));
  }

  private int port() {
    String text = options.get("--port", Integer.toString(PORT));
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as of a number out of range.
    }
    throw new Misuse("--port must be a number from 0 to 65535, not %s.".formatted(text));
  }

  private Language language() {
    String tag = options.get("--locale", "");
    return Arrays.stream(Language.values())
        .filter(language -> language.locale().toLanguageTag().equalsIgnoreCase(tag))
        .findFirst()
        .orElseThrow(() -> new Misuse("--locale must be nl-NL or en-US, not %s.".formatted(tag)));
  }
}
