package nl.vertrek.dialogs.guide;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts of a tenant as PowerShell reads them: as they are, and never as a part of the command. */
final class Quoted {

  /** PowerShell ends a quotation at each of these, not only at the straight one. */
  private static final String QUOTES = "(['‘’‚‛])";

  private Quoted() {}

  static String text(String value) {
    return "'" + value.replaceAll("\\p{Cntrl}+", " ").replaceAll(QUOTES, "$1$1") + "'";
  }

  static String list(Collection<String> values) {
    return values.stream().sorted().map(Quoted::text).collect(Collectors.joining(", "));
  }
}
