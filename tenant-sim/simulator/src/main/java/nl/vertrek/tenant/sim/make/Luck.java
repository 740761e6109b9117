package nl.vertrek.tenant.sim.make;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that falls the same way whenever it is asked again about a matter of somebody's.
 *
 * @param random draws that belong to one matter of one number
 */
record Luck(SplittableRandom random) {

  /** What chance is asked about; each matter has draws of its own, so that none shifts another. */
  enum Matter {
    NAME,
    JOB,
    LICENSES,
    MAILBOX,
    DEVICES,
    FILES,
    PHONE,
    ACCESS,
    GROUP,
    QUEUE
  }

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  static Luck of(long seed, Matter matter, int number) {
    long place = (long) matter.name().hashCode() << Integer.SIZE ^ number;
    return new Luck(new SplittableRandom((seed ^ place * SPREAD) * SPREAD + place));
  }

  /** Whether something happens that does so to so many in a hundred. */
  boolean percent(int of) {
    return random.nextInt(100) < of;
  }

  /** From 0 up to this many, without it. */
  int below(int many) {
    return random.nextInt(many);
  }

  /** One from the list, those in front the oftener, as with names. */
  int favouringTheFirst(int size) {
    double draw = random.nextDouble();
    return (int) (draw * draw * size);
  }

  <T> T oneOf(List<T> all) {
    return all.get(below(all.size()));
  }

  /** A size in GB around the usual one: most are near, a few are many times as large. */
  double gigabytes(double usual) {
    double size = usual * StrictMath.exp(random.nextGaussian());
    return Math.round(size * 10) / 10.0;
  }
}
