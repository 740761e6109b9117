package nl.vertrek.tenant.sim.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a tenant file an element at a time. Whatever keeps it from being read, from a missing file
 * to a key that stands twice, is a fault and never an exception.
 */
final class TenantFileReader {

  private static final int DEEPEST = 20;
  private static final int LONGEST_TEXT = 100_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(1_000)
                  .maxNumberLength(100)
                  .build())
          .build();

  private final Path file;
  private final FaultList faults;

  TenantFileReader(Path file, FaultList faults) {
    this.file = file;
    this.faults = faults;
  }

  /**
   * Hands over every element of these sections, in the order of the file. What follows the last of
   * them is only looked at when all sections are wanted.
   *
   * @return whether it could be read to its end
   */
  boolean read(Set<Section> wanted, Consumer<Element> each) {
    if (!Files.isRegularFile(file)) {
      faults.inFile(0, "There is no such file; give the path of a tenant file.");
      return false;
    }
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        Reader text = utf8(bytes);
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      readTenant(json, wanted, each);
      return true;
    } catch (JacksonException e) {
      unreadable(e);
      return false;
    } catch (IOException e) {
      faults.inFile(0, "It cannot be read (" + e.getMessage() + "); see whether you may read it.");
      return false;
    }
  }

  private static Reader utf8(InputStream bytes) throws IOException {
    bytes.mark(3);
    boolean marked = bytes.read() == 0xEF && bytes.read() == 0xBB && bytes.read() == 0xBF;
    if (!marked) {
      bytes.reset();
    }
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private void unreadable(JacksonException e) {
    if (e.getCause() instanceof CharacterCodingException) {
      faults.inFile(0, "It is not in UTF-8; save it in that encoding.");
      return;
    }
    int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    faults.inFile(line, sentence(e));
  }

  /** In our own words, for those of the parser are for programmers. */
  private static String sentence(JacksonException e) {
    return switch (e) {
      case UnexpectedEndOfInputException _ ->
          "It ends in the middle of something; see whether the file is whole.";
      case StreamConstraintsException _ ->
          "Something here is nested more than %d deep, or a text is longer than %d characters; make it smaller."
              .formatted(DEEPEST, LONGEST_TEXT);
      default ->
          "From here, at column %d, it cannot be read as JSON; mend it here."
              .formatted(e.getLocation() == null ? 0 : e.getLocation().getColumnNr());
    };
  }

  private void readTenant(JsonParser json, Set<Section> wanted, Consumer<Element> each) {
    JsonToken first = json.nextToken();
    if (first == null) {
      faults.inFile(0, "It is empty; a tenant file is one JSON object.");
      return;
    }
    if (first != JsonToken.START_OBJECT) {
      faults.inFile(line(json), "It is not a JSON object; a tenant file is one.");
      return;
    }
    EnumSet<Section> seen = EnumSet.noneOf(Section.class);
    boolean whole = wanted.containsAll(EnumSet.allOf(Section.class));
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      readProperty(json, wanted, each, seen);
      if (!whole && seen.containsAll(wanted)) {
        return;
      }
    }
    if (json.nextToken() != null) {
      faults.inFile(line(json), "Something follows the end of the tenant; take it away.");
    }
    for (Section missing : EnumSet.complementOf(seen)) {
      faults.inFile(0, "The property '" + missing.property() + "' is missing; add it.");
    }
  }

  private void readProperty(
      JsonParser json, Set<Section> wanted, Consumer<Element> each, Set<Section> seen) {
    String name = json.currentName();
    Optional<Section> section = Section.named(name);
    int line = line(json);
    json.nextToken();
    if (section.isEmpty()) {
      faults.inFile(line, "A tenant has no property '" + name + "'; take it away.");
      json.skipChildren();
    } else if (!seen.add(section.get())) {
      faults.inFile(line, "The property '" + name + "' stands twice; keep one.");
      json.skipChildren();
    } else if (wanted.contains(section.get())) {
      readSection(json, section.get(), each);
    } else {
      json.skipChildren();
    }
  }

  private void readSection(JsonParser json, Section section, Consumer<Element> each) {
    ElementBuilder builder = new ElementBuilder(json, faults);
    if (!section.list()) {
      each.accept(builder.build(section, 0));
      return;
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      faults.add(
          new TenantFileFault(
              "/" + section.property(), line(json), null, "It must be a list; make it one."));
      json.skipChildren();
      return;
    }
    int index = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      each.accept(builder.build(section, index++));
    }
  }

  static int line(JsonParser json) {
    return json.currentTokenLocation().getLineNr();
  }
}
