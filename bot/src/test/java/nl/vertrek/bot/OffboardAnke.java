package nl.vertrek.bot;

import java.nio.file.Path;

/** A process of its own in which Anke is off-boarded, so that it can be killed. */
final class OffboardAnke {

  private OffboardAnke() {}

  public static void main(String[] arguments) {
    Path data = Path.of(arguments[0]);
    try (House house = House.open(new Settings(data, null, false, null, null))) {
      System.out.println("open");
      new Admin(house).offboardAnke();
    }
    System.out.println("settled");
  }
}
