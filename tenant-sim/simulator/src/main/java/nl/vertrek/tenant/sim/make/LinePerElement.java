package nl.vertrek.tenant.sim.make;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** One line for each user, group and so on, so that a fault's line says something. */
final class LinePerElement extends MinimalPrettyPrinter {

  private static final int IN_A_SECTION = 2;

  @Override
  public void beforeArrayValues(JsonGenerator json) {
    newLine(json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) {
    super.writeArrayValueSeparator(json);
    newLine(json);
  }

  private static void newLine(JsonGenerator json) {
    if (json.streamWriteContext().getNestingDepth() == IN_A_SECTION) {
      json.writeRaw('\n');
    }
  }
}
