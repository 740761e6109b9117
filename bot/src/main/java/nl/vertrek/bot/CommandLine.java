package nl.vertrek.bot;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.vertrek.bot.teams.TeamsApp;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.make.TenantMaker;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/** Reads what the program was started for from its arguments. */
final class CommandLine {

  static final String USAGE =
      """
      Vertrek takes an admin through off-boarding an employee from Microsoft 365.

        ./run [serve]             serves the page on http://localhost:3978
          --port N                another port
        ./run chat                the same bot in the terminal
          --locale nl-NL|en-US    the language it begins in
        both:
          --data DIR              where everything is kept (default: ./data)
          --as UPN                who speaks when nobody else is named
          --tenant FILE           the tenant to begin with; only into an empty data folder
          --reset                 begin again from the tenant file
          --database JDBC-URL     a database instead of the files in the data folder; one of
                                  PostgreSQL several nodes can share (docs/operations.md)
          --keep-transcripts P90D how long conversations are kept after their last word
          --keep-cases P2Y        how long cases are kept after they were closed
                                  (both: for good, unless it is said)

        ./run understand          reads one message a line, writes what it means as JSON
          --locale nl-NL|en-US|auto
          --tenant FILE           whose names are known
        ./run classifier score DIR
                                  trains the classifier on DIR/train.tsv, tunes it on DIR/val.tsv
                                  (if there is one), tells how well it does on DIR/test.tsv
        ./run tenant check FILE   tells every fault of a tenant file
        ./run tenant make FILE    writes a tenant file, or writes over it
          --users N               of so many users
          --seed N                another tenant for another number (default: 1)
        ./run locales check       tells what is wrong with the words of any language
        ./run teams-package       writes the app package for Teams (docs/teams.md)
          --app-id ID             of the app registration
          --domain HOST           under which the bot is reached
          --out FILE              (default: ./vertrek-teams.zip)
        ./run erase --case N      erases a closed case and what was said about it
          --data DIR, --database JDBC-URL
        ./run audit verify        tells whether the history of every case is as it was written
        ./run backup FILE         writes all data into a file, also while a server is using it
        ./run restore FILE        puts a backup into a data folder
          --reset                 in the place of what is there
        these three:
          --data DIR              (default: ./data)
        ./run --help              this text
      """;

  private static final int PORT = 3978;
  private static final Set<String> HOUSE =
      Set.of(
          "--data",
          "--as",
          "--reset",
          "--tenant",
          "--database",
          "--keep-transcripts",
          "--keep-cases");
  private static final Set<String> WITH_OPERANDS =
      Set.of("tenant", "classifier", "locales", "audit", "backup", "restore");
  private static final Set<String> FLAGS = Set.of("--reset");

  private final String command;
  private final List<String> operands = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  private CommandLine(String command) {
    this.command = command;
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
    CommandLine line = new CommandLine(named ? all.getFirst() : "serve");
    line.take(named ? all.subList(1, all.size()) : all);
    return line.errand();
  }

  private Errand errand() {
    return switch (command) {
      case "serve" -> {
        allow(HOUSE, "--port");
        yield new Errand.Serve(settings(), port());
      }
      case "chat" -> {
        allow(HOUSE, "--locale");
        yield new Errand.Chat(settings(), options.containsKey("--locale") ? language() : null);
      }
      case "understand" -> {
        allow(Set.of(), "--locale", "--tenant");
        boolean found = options.getOrDefault("--locale", "auto").equals("auto");
        yield new Errand.Understand(found ? null : language(), path("--tenant"));
      }
      case "tenant" -> tenant();
      case "classifier" -> {
        allow(Set.of());
        yield scoreClassifier();
      }
      case "locales" -> {
        allow(Set.of());
        yield locales();
      }
      case "erase" -> {
        allow(Set.of(), "--data", "--database", "--case");
        yield erase();
      }
      case "teams-package" -> {
        allow(Set.of(), "--app-id", "--domain", "--out");
        yield teamsPackage();
      }
      case "audit" -> {
        allow(Set.of("--data"));
        yield audit();
      }
      case "backup" -> {
        allow(Set.of("--data"));
        yield new Errand.Backup(data(), backupFile("to write to"));
      }
      case "restore" -> {
        allow(Set.of("--data", "--reset"));
        yield new Errand.Restore(data(), backupFile("to restore"), options.containsKey("--reset"));
      }
      default ->
          throw new Misuse(
              "There is no command %s: use serve, chat, understand, classifier score, tenant check, tenant make, locales check, teams-package, audit verify, backup, restore or erase; --help tells more."
                  .formatted(command));
    };
  }

  private Errand audit() {
    if (!operands.equals(List.of("verify"))) {
      throw new Misuse("Say what to do with the audit trail: ./run audit verify.");
    }
    return new Errand.VerifyAudit(data());
  }

  private Path backupFile(String purpose) {
    if (operands.size() != 1) {
      throw new Misuse("Say which file %s: ./run %s FILE.".formatted(purpose, command));
    }
    return asPath(command, operands.getFirst());
  }

  private Errand tenant() {
    return switch (operands.isEmpty() ? "" : operands.getFirst()) {
      case "check" -> {
        allow(Set.of());
        yield new Errand.CheckTenant(tenantFile("Say which tenant file to check"));
      }
      case "make" -> {
        allow(Set.of(), "--users", "--seed");
        Path file = tenantFile("Say which tenant file to make");
        yield new Errand.MakeTenant(users(), number("--seed", "1"), file);
      }
      default ->
          throw new Misuse(
              "Say what to do with a tenant file: ./run tenant check FILE, or ./run tenant make"
                  + " --users N FILE.");
    };
  }

  private Path tenantFile(String request) {
    String task = operands.getFirst();
    if (operands.size() != 2) {
      throw new Misuse("%s: ./run tenant %s FILE.".formatted(request, task));
    }
    return asPath("tenant " + task, operands.getLast());
  }

  private int users() {
    if (!options.containsKey("--users")) {
      throw new Misuse("Say how many users to make: ./run tenant make --users N FILE.");
    }
    long users = number("--users", "");
    if (users < TenantMaker.FEWEST || users > TenantMaker.MOST) {
      throw new Misuse(
          "--users must be a number from %d to %d, not %d."
              .formatted(TenantMaker.FEWEST, TenantMaker.MOST, users));
    }
    return (int) users;
  }

  private long number(String option, String usual) {
    String text = options.getOrDefault(option, usual);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw new Misuse("%s must be a whole number, not %s.".formatted(option, text));
    }
  }

  private Errand scoreClassifier() {
    if (operands.size() != 2 || !operands.getFirst().equals("score")) {
      throw new Misuse("Say which folder to score: ./run classifier score DIR.");
    }
    return new Errand.ScoreClassifier(asPath("classifier score", operands.getLast()));
  }

  private Errand locales() {
    if (!operands.equals(List.of("check"))) {
      throw new Misuse("Say what to do with the locales: ./run locales check.");
    }
    return new Errand.CheckLocales();
  }

  private Errand teamsPackage() {
    Path file = path("--out");
    try {
      TeamsApp app =
          new TeamsApp(
              options.getOrDefault("--app-id", "").toLowerCase(Locale.ROOT),
              options.getOrDefault("--domain", "").toLowerCase(Locale.ROOT));
      return new Errand.PackForTeams(app, file == null ? Path.of("vertrek-teams.zip") : file);
    } catch (IllegalArgumentException unusable) {
      throw new Misuse(String.valueOf(unusable.getMessage()));
    }
  }

  private Errand erase() {
    if (!options.containsKey("--case")) {
      throw new Misuse("Say which case to erase: ./run erase --case N.");
    }
    Path data = path("--data");
    return new Errand.Erase(
        data == null ? Path.of("data") : data, options.get("--database"), number("--case", ""));
  }

  private @Nullable Period period(String option) {
    String text = options.get(option);
    if (text == null) {
      return null;
    }
    try {
      Period period = Period.parse(text);
      if (!period.isZero() && !period.isNegative()) {
        return period;
      }
    } catch (DateTimeParseException notAPeriod) {
      // Said below, as of a period that keeps nothing.
    }
    throw new Misuse(
        "%s must be a length of time such as P90D or P2Y, not %s.".formatted(option, text));
  }

  private void take(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("-")) {
        operands.add(argument);
        continue;
      }
      int equals = argument.indexOf('=');
      if (equals > 0) {
        put(argument.substring(0, equals), argument.substring(equals + 1));
      } else if (FLAGS.contains(argument)) {
        put(argument, "");
      } else if (i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--")) {
        put(argument, arguments.get(++i));
      } else {
        put(argument, null);
      }
    }
  }

  private void put(String option, @Nullable String value) {
    options.put(option, value == null ? "" : value);
  }

  private void allow(Set<String> shared, String... own) {
    for (Map.Entry<String, String> option : options.entrySet()) {
      String name = option.getKey();
      if (!shared.contains(name) && !Arrays.asList(own).contains(name)) {
        throw new Misuse(
            "%s has no option %s; --help tells which there are.".formatted(command, name));
      }
      if (!FLAGS.contains(name) && option.getValue().isEmpty()) {
        throw new Misuse("%s needs a value; --help tells which.".formatted(name));
      }
    }
    if (!WITH_OPERANDS.contains(command) && !operands.isEmpty()) {
      throw new Misuse(
          "%s is not understood after %s; --help tells what is."
              .formatted(operands.getFirst(), command));
    }
  }

  private Settings settings() {
    String as = options.get("--as");
    return new Settings(
        data(),
        as == null ? null : new Upn(as),
        options.containsKey("--reset"),
        path("--tenant"),
        options.get("--database"),
        new Keeping(period("--keep-transcripts"), period("--keep-cases")));
  }

  private Path data() {
    return asPath("--data", options.getOrDefault("--data", "data"));
  }

  private int port() {
    String text = options.getOrDefault("--port", Integer.toString(PORT));
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
    String tag = options.getOrDefault("--locale", "");
    return Arrays.stream(Language.values())
        .filter(language -> language.locale().toLanguageTag().equalsIgnoreCase(tag))
        .findFirst()
        .orElseThrow(() -> new Misuse("--locale must be nl-NL or en-US, not %s.".formatted(tag)));
  }

  private @Nullable Path path(String option) {
    String text = options.get(option);
    return text == null ? null : asPath(option, text);
  }

  private static Path asPath(String option, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException invalid) {
      throw new Misuse("%s is no name for a file (%s).".formatted(text, option));
    }
  }
}
