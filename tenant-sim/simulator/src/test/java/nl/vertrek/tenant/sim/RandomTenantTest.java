package nl.vertrek.tenant.sim;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Admins who do whatever comes to mind while time passes, the tenant fails them and its process is
 * started again. Whatever happens, every rule of {@link RandomTenantWalk} holds.
 *
 * <p>{@code -Dwalks=5000} walks further; {@code -Dwalk.first=4711 -Dwalks=1} walks one again.
 */
class RandomTenantTest {

  private static final int STEPS = 40;

  static LongStream seeds() {
    long first = Long.getLong("walk.first", 1);
    return LongStream.range(first, first + Long.getLong("walks", 100));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keepsItsPromisesWhateverHappens(long seed) {
    try (RandomTenantWalk walk = new RandomTenantWalk(seed)) {
      for (int step = 0; step < STEPS; step++) {
        walk.step();
      }
      walk.moveElsewhere();
    }
  }
}
