package nl.vertrek.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Reads messages from standard input and prints how they are understood: for looking, not testing.
 */
final class Listen {

  private Listen() {}

  public static void main(String[] arguments) throws IOException {
    Understanding understanding = Understanding.load();
    People people = understanding.index(new Contoso());
    boolean english = arguments.length > 0 && arguments[0].equals("en-US");
    String leaver = "a.visser@contoso.nl";
    Hearing hearing = english ? Contoso.english(leaver) : Contoso.dutch(leaver);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Reading reading = understanding.read(line, hearing, people);
      System.out.println(
          line
              + "  ["
              + reading.language()
              + "] when="
              + reading.when()
              + " n="
              + reading.number()
              + " "
              + reading.choices());
      for (Clause clause : reading.clauses()) {
        System.out.printf(
            "    %s%s %s %.2f%s %s when=%s %s%n",
            clause.equals(reading.main()) ? "*" : " ",
            clause.negated() ? "NOT " + clause.intent() : clause.intent(),
            "«" + clause.text() + "»",
            clause.confidence(),
            clause.sure()
                ? ""
                : "?"
                    + clause.best().subList(0, Math.min(3, clause.best().size())).stream()
                        .map(c -> c.intent() + String.format(" %.2f", c.probability()))
                        .toList(),
            clause.people().stream()
                .map(m -> m.role() + (m.pronoun() ? "~" : "") + m.upns())
                .toList(),
            clause.when(),
            clause.products());
      }
    }
  }
}
