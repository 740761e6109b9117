package nl.vertrek.dialogs.offboarding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that people have chosen in a case; null where nobody has. */
public record Choices(
    Decision.@Nullable SaveMail saveMail,
    Decision.@Nullable MailGoes mail,
    Decision.@Nullable NameMarked name,
    Decision.@Nullable Replied reply,
    Decision.@Nullable AliasesFreed aliases,
    Map<String, Decision.Fate> devices,
    Decision.@Nullable FilesGo files,
    Decision.@Nullable LicensesGo licenses,
    Decision.@Nullable TotalsLowered totals,
    Decision.@Nullable AccountFate account) {

  public static final Choices NONE =
      new Choices(null, null, null, null, null, Map.of(), null, null, null, null);

  public Choices {
    devices = Map.copyOf(devices);
  }

  /** These choices, with one more or one made anew. */
  public Choices with(Decision decision) {
    return switch (decision) {
      case Decision.SaveMail chosen ->
          new Choices(
              chosen, mail, name, reply, aliases, devices, files, licenses, totals, account);
      case Decision.MailGoes chosen ->
          new Choices(
              saveMail, chosen, name, reply, aliases, devices, files, licenses, totals, account);
      case Decision.NameMarked chosen ->
          new Choices(
              saveMail, mail, chosen, reply, aliases, devices, files, licenses, totals, account);
      case Decision.Replied chosen ->
          new Choices(
              saveMail, mail, name, chosen, aliases, devices, files, licenses, totals, account);
      case Decision.AliasesFreed chosen ->
          new Choices(
              saveMail, mail, name, reply, chosen, devices, files, licenses, totals, account);
      case Decision.DeviceFate chosen ->
          new Choices(
              saveMail, mail, name, reply, aliases, more(chosen), files, licenses, totals, account);
      case Decision.FilesGo chosen ->
          new Choices(
              saveMail, mail, name, reply, aliases, devices, chosen, licenses, totals, account);
      case Decision.LicensesGo chosen ->
          new Choices(
              saveMail, mail, name, reply, aliases, devices, files, chosen, totals, account);
      case Decision.LicenseGoes chosen -> with(more(chosen));
      case Decision.TotalsLowered chosen ->
          new Choices(
              saveMail, mail, name, reply, aliases, devices, files, licenses, chosen, account);
      case Decision.AccountFate chosen ->
          new Choices(
              saveMail, mail, name, reply, aliases, devices, files, licenses, totals, chosen);
    };
  }

  private Decision.LicensesGo more(Decision.LicenseGoes chosen) {
    var going = new HashSet<String>();
    if (licenses != null && licenses.skus() != null) {
      going.addAll(licenses.skus());
    }
    if (chosen.goes()) {
      going.add(chosen.sku());
    } else {
      going.remove(chosen.sku());
    }
    return new Decision.LicensesGo(going);
  }

  private Map<String, Decision.Fate> more(Decision.DeviceFate chosen) {
    var all = new HashMap<>(devices);
    all.put(chosen.device(), chosen.fate());
    return all;
  }
}
