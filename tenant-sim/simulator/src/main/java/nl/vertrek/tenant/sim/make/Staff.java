package nl.vertrek.tenant.sim.make;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.vertrek.tenant.sim.make.Luck.Matter;

/**
 * Who everybody is, by number from 0. The director is 0; below stand twelve heads of departments,
 * below each of them twelve people, and so on, so that nobody is their own manager.
 */
final class Staff {

  static final String DOMAIN = "fabrikam.nl";

  /** How many people report to one. */
  static final int TEAM = 12;

  /** Numbers below this are people who are there: the top of the house, and its administrators. */
  private static final int TOP = 20;

  private static final int FIRST_ADMINISTRATOR = 1 + TEAM;
  private static final List<String> ADMINISTRATORS =
      List.of(
          "global-admin",
          "user-admin",
          "license-admin",
          "exchange-admin",
          "helpdesk-admin",
          "billing-admin");

  private static final Set<String> AT_WORK_BENCHES = Set.of("Productie", "Logistiek", "Facilitair");
  private static final Set<String> LANGUAGES = Set.of("Onderzoek en Ontwikkeling", "Marketing");

  /** What an account is for. */
  enum Kind {
    PERSON,
    BLOCKED_PERSON,
    DELETED_PERSON,
    SHARED_MAILBOX,
    ROOM
  }

  private final int size;
  private final long seed;
  private final Names names = new Names();
  private final List<Department> departments = Department.all();

  /** How many have the same name and a lower number: four bytes a head, all that is kept. */
  private final int[] namesakes;

  Staff(int size, long seed) {
    this.size = size;
    this.seed = seed;
    int[] given = new int[names.count()];
    this.namesakes =
        IntStream.range(0, size).map(number -> given[names.number(name(number))]++).toArray();
  }

  int size() {
    return size;
  }

  Luck luck(Matter matter, int number) {
    return Luck.of(seed, matter, number);
  }

  Kind kind(int number) {
    if (number < TOP) {
      return Kind.PERSON;
    }
    if (number % 40 == 39) {
      return Kind.SHARED_MAILBOX;
    }
    if (number % 80 == 57) {
      return Kind.ROOM;
    }
    if (number % 50 == 47) {
      return Kind.DELETED_PERSON;
    }
    return number % 30 == 28 ? Kind.BLOCKED_PERSON : Kind.PERSON;
  }

  boolean human(int number) {
    return switch (kind(number)) {
      case PERSON, BLOCKED_PERSON, DELETED_PERSON -> true;
      case SHARED_MAILBOX, ROOM -> false;
    };
  }

  private Names.Chosen name(int number) {
    return names.choose(luck(Matter.NAME, number));
  }

  String givenName(int number) {
    return names.given(name(number));
  }

  String surname(int number) {
    return names.surname(name(number));
  }

  String displayName(int number) {
    return switch (kind(number)) {
      case PERSON, BLOCKED_PERSON, DELETED_PERSON -> givenName(number) + " " + surname(number);
      case SHARED_MAILBOX -> "Postbus " + department(number).name() + " " + number / 40;
      case ROOM -> "Vergaderzaal " + number / 800 + "." + number / 80;
    };
  }

  String upn(int number) {
    return localPart(number) + "@" + DOMAIN;
  }

  /** What stands in front of the at sign; nobody else's is the same. */
  String localPart(int number) {
    return switch (kind(number)) {
      case PERSON, BLOCKED_PERSON, DELETED_PERSON -> {
        String name = names.inAddress(name(number));
        yield namesakes[number] == 0 ? name : name + (namesakes[number] + 1);
      }
      case SHARED_MAILBOX -> "postbus" + number;
      case ROOM -> "zaal" + number;
    };
  }

  /** Somebody to turn to: this one, or the nearest above who is there. */
  int somebody(int number) {
    int at = number;
    while (kind(at) != Kind.PERSON) {
      at = above(at);
    }
    return at;
  }

  int manager(int number) {
    return somebody(above(number));
  }

  private static int above(int number) {
    return (number - 1) / TEAM;
  }

  boolean leads(int number) {
    return number * TEAM + 1 < size && kind(number) == Kind.PERSON;
  }

  /** Those who report to this one, as far as they are people who are there. */
  List<Integer> team(int number) {
    int first = number * TEAM + 1;
    return IntStream.range(first, Math.min(first + TEAM, size))
        .filter(each -> kind(each) == Kind.PERSON)
        .boxed()
        .toList();
  }

  /** The head of the department that somebody is in; the director is in that of the first. */
  private static int head(int number) {
    int at = number;
    while (at > TEAM) {
      at = above(at);
    }
    return Math.max(at, 1);
  }

  Department department(int number) {
    return departments.get((head(number) - 1) % departments.size());
  }

  int departments() {
    return departments.size();
  }

  String jobTitle(int number) {
    if (number == 0) {
      return "Algemeen directeur";
    }
    if (number <= TEAM) {
      return "Hoofd " + department(number).name();
    }
    return leads(number) ? "Teamleider" : luck(Matter.JOB, number).oneOf(department(number).jobs());
  }

  String language(int number) {
    boolean abroad = LANGUAGES.contains(department(number).name()) && number % 4 == 0;
    return abroad ? "en-US" : "nl-NL";
  }

  List<String> adminRoles(int number) {
    if (number == 1) {
      return List.of("global-admin");
    }
    int place = number - FIRST_ADMINISTRATOR;
    return place < 0 || place >= ADMINISTRATORS.size()
        ? List.of()
        : List.of(ADMINISTRATORS.get(place));
  }

  /** Part numbers of what somebody is licensed for. */
  Set<String> licenses(int number) {
    Set<String> licenses = new TreeSet<>();
    if (!human(number) || !keepsLicenses(number)) {
      return licenses;
    }
    Luck luck = luck(Matter.LICENSES, number);
    String plan = plan(number, luck.below(100));
    licenses.add(plan);
    if (luck.percent(25)) {
      if (!plan.equals("SPE_E5")) {
        licenses.add("MCOEV");
      }
      if (luck.percent(70)) {
        licenses.add("MCOPSTN1");
      }
    }
    if (luck.percent(3)) {
      licenses.add("VISIOCLIENT");
    }
    if (luck.percent(5)) {
      licenses.add("POWER_BI_PRO");
    }
    return licenses;
  }

  private String plan(int number, int draw) {
    if (AT_WORK_BENCHES.contains(department(number).name()) && !leads(number)) {
      return "SPE_F1";
    }
    if (draw < 70) {
      return "SPE_E3";
    }
    if (draw < 85) {
      return "SPE_E5";
    }
    return draw < 95 ? "STANDARDPACK" : "SPB";
  }

  /** Of those who are blocked, every second one's were taken away. */
  private boolean keepsLicenses(int number) {
    return kind(number) != Kind.BLOCKED_PERSON || number % 60 == 28;
  }
}
