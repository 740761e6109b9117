package nl.vertrek.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import nl.vertrek.bot.store.AuditReport;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.DirectoryEntry;
import nl.vertrek.tenant.sim.Fault;
import nl.vertrek.tenant.sim.TenantSimulator;
import nl.vertrek.tenant.sim.make.TenantMaker;
import nl.vertrek.tenant.sim.store.Journal;

/**
 * Off-boards many people one after another in a process that is killed again and again, while the
 * tenant turns requests away, falls silent and loses answers; then goes through everything for what
 * was lost, done twice, or said though it is not so.
 */
final class CrashSoak {

  private static final int MOST_LINES_OF_A_LIFE = 60;

  private final Path data;
  private final int cases;
  private final SplittableRandom random;
  private int kills;

  CrashSoak(Path data, int cases, long seed) {
    this.data = data;
    this.cases = cases;
    this.random = new SplittableRandom(seed);
  }

  /** {@code ./run soak [CASES [SEED]]}: 1,000 cases if nothing else is said. */
  public static void main(String[] arguments) throws Exception {
    int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    System.out.printf("seed %d%n", seed);
    CrashSoak soak = new CrashSoak(Files.createTempDirectory("soak"), cases, seed);
    List<String> troubles = soak.run();
    troubles.forEach(System.out::println);
    System.out.printf("%d cases, %d kills: %d troubles%n", cases, soak.kills, troubles.size());
  }

  /** How often the process was killed. */
  int kills() {
    return kills;
  }

  /** What went wrong. */
  List<String> run() throws IOException, InterruptedException {
    Path file = Files.createTempFile("soak", ".json");
    try {
      new TenantMaker(Math.max(60, 4 * cases), random.nextLong()).write(file);
      House.open(new Settings(data, null, false, file, null)).close();
    } finally {
      Files.delete(file);
    }
    boolean over = false;
    // Each life gets a little further; many that do not are a trouble of their own.
    for (int lives = 0; !over && lives < 20 + 20 * cases; lives++) {
      over = live(random.nextInt(1, MOST_LINES_OF_A_LIFE));
    }
    return over ? troubles() : List.of("after %d kills not every case is settled".formatted(kills));
  }

  /** Runs the process until it has said so many lines; whether it came to its end before. */
  private boolean live(int lines) throws IOException, InterruptedException {
    KilledProcess process =
        KilledProcess.run(
            Life.class,
            lines,
            data.toString(),
            Integer.toString(cases),
            Long.toString(random.nextLong()));
    kills += process.killed() ? 1 : 0;
    return process.last().equals("all settled");
  }

  private List<String> troubles() {
    try (House house = House.open(new Settings(data, null, false, null, null))) {
      return troubles(house, cases);
    }
  }

  /** What was lost, done twice, or is not as it was said. */
  static List<String> troubles(House house, int cases) {
    List<String> troubles = new ArrayList<>();
    AuditReport audit = house.database().audit();
    audit.findings().forEach(finding -> troubles.add(finding.toString()));
    if (audit.cases() != cases) {
      troubles.add("%d cases instead of %d".formatted(audit.cases(), cases));
    }
    doneTwice(house.tenant().journal(null)).forEach(troubles::add);
    TenantView tenant = house.tenant().look();
    for (long number = 1; number <= audit.cases(); number++) {
      Case found = house.database().cases().byId(new CaseId(number)).orElseThrow();
      if (found.status() != Case.Status.COMPLETE) {
        troubles.add("case %d is %s".formatted(number, found.status()));
      }
      if (!isBlocked(found.leaver(), tenant)) {
        troubles.add("case %d is complete, and its leaver can sign in".formatted(number));
      }
    }
    return troubles;
  }

  /** The same command may be asked again, but it is done once. */
  private static List<String> doneTwice(List<Journal.Entry> journal) {
    List<String> twice = new ArrayList<>();
    Set<RequestId> requests = new HashSet<>();
    Set<Command> done = new HashSet<>();
    for (Journal.Entry entry : journal) {
      if (!requests.add(entry.requestId())) {
        twice.add("answered twice: " + entry);
      }
      if (entry.outcome() instanceof Outcome.Done && !done.add(entry.command())) {
        twice.add("done twice: " + entry);
      }
    }
    return twice;
  }

  private static boolean isBlocked(Upn leaver, TenantView tenant) {
    return tenant
        .person(leaver)
        .map(person -> person.account().signIn() != Account.SignIn.ALLOWED)
        .orElse(true);
  }

  /** One life of the process. */
  static final class Life {

    private Life() {}

    public static void main(String[] arguments) {
      Path data = Path.of(arguments[0]);
      int cases = Integer.parseInt(arguments[1]);
      try (House house = House.open(new Settings(data, null, false, null, null))) {
        trouble(house, Long.parseLong(arguments[2]));
        for (DirectoryEntry leaver : leavers(house.tenant(), cases)) {
          Optional<Case> open = house.database().cases().openOf(leaver.upn());
          if (open.isPresent() || isNew(house, leaver.upn())) {
            new Admin(house, leaver.upn(), leaver.displayName())
                .offboard(leaver.upn() + " gaat nu uit dienst");
          }
        }
        System.out.println("all settled");
      }
    }

    /** Every tenth request is turned away, every tenth answer is lost. */
    static void trouble(House house, long seed) {
      for (Fault.Kind kind : List.of(Fault.Kind.THROTTLED, Fault.Kind.LOST_ANSWER)) {
        house
            .tenant()
            .faults()
            .add(
                new Fault(kind, null, null, null, null, Duration.ofSeconds(30), null, null)
                    .by(new Fault.Chance(0.1, seed)));
      }
    }

    /**
     * Not those whom synchronisation lets in again until somebody blocks them in Active Directory
     * too, which nobody does here.
     */
    private static List<DirectoryEntry> leavers(TenantSimulator tenant, int cases) {
      TenantView view = tenant.look();
      Set<Upn> admins = new HashSet<>(view.admins());
      List<DirectoryEntry> all = new ArrayList<>();
      tenant.directory(all::add);
      return all.stream()
          .filter(one -> one.human() && !admins.contains(one.upn()))
          .filter(one -> !view.person(one.upn()).orElseThrow().account().synced())
          .sorted(Comparator.comparing(one -> one.upn().key()))
          .limit(cases)
          .toList();
    }

    /** Whether no case was ever begun for them. */
    private static boolean isNew(House house, Upn leaver) {
      for (long number = 1; ; number++) {
        Optional<Case> found = house.database().cases().byId(new CaseId(number));
        if (found.isEmpty()) {
          return true;
        }
        if (found.get().leaver().equals(leaver)) {
          return false;
        }
      }
    }
  }
}
