package nl.vertrek.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Finds everybody of a directory of 2,500 by each habit of writing a name. */
class HabitsTest {

  private static final Understanding UNDERSTANDING = Understanding.load();
  private static final Directory DIRECTORY = new GeneratedDirectory(2_500);
  private static final People PEOPLE = UNDERSTANDING.index(DIRECTORY);
  private static final int EVERY = 7;
  private static final int FEW = 6;

  /** A name as it was written, who was meant, and who was understood. */
  private record Row(String written, String meant, List<String> understood) {

    boolean wrong() {
      return understood.size() == 1 && !understood.getFirst().equals(meant);
    }
  }

  private static List<Row> rows(Habit habit) {
    Random chance = new Random(1);
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (Directory.Entry person : DIRECTORY.entries()) {
      if (number++ % EVERY == 0) {
        habit.of(person, chance).ifPresent(written -> rows.add(row(written, person)));
      }
    }
    return rows;
  }

  private static Row row(String written, Directory.Entry person) {
    Reading reading = UNDERSTANDING.read("zoek " + written, Contoso.dutch(null), PEOPLE);
    List<String> upns = reading.people().isEmpty() ? List.of() : reading.people().getFirst().upns();
    return new Row(written, person.upn(), upns);
  }

  @ParameterizedTest
  @EnumSource(Habit.class)
  void picksNobodyElseWithoutAsking(Habit habit) {
    assertEquals(List.of(), rows(habit).stream().filter(Row::wrong).toList());
  }

  /** Where several fit, as three Bergs do whose particles are left out, they are offered. */
  @ParameterizedTest
  @EnumSource(Habit.class)
  void findsWhoIsMeantOrOffersAFewAmongWhomTheyAre(Habit habit) {
    List<Row> rows = rows(habit);
    List<Row> missed =
        rows.stream()
            .filter(row -> !row.understood().contains(row.meant()) || row.understood().size() > FEW)
            .toList();
    assertTrue(missed.size() <= rows.size() / 20, () -> rows.size() + " rows, missed " + missed);
  }
}
