package nl.vertrek.dialogs.offboarding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people have chosen in a case; null where nobody has.
 *
 * @param latest the last decision of each kind
 * @param devices what happens to each device, for there can be several
 */
public record Choices(
    Map<Class<? extends Decision>, Decision> latest, Map<String, Decision.Fate> devices) {

  public static final Choices NONE = new Choices(Map.of(), Map.of());

  public Choices {
    latest = Map.copyOf(latest);
    devices = Map.copyOf(devices);
  }

  /** These choices, with one more or one made anew. */
  public Choices with(Decision decision) {
    if (decision instanceof Decision.DeviceFate chosen) {
      return new Choices(latest, more(devices, chosen.device(), chosen.fate()));
    }
    if (decision instanceof Decision.LicenseGoes chosen) {
      return with(more(chosen));
    }
    return new Choices(more(latest, decision.getClass(), decision), devices);
  }

  private Decision.LicensesGo more(Decision.LicenseGoes chosen) {
    var before = licenses();
    var going = new HashSet<String>();
    if (before != null && before.skus() != null) {
      going.addAll(before.skus());
    }
    if (chosen.goes()) {
      going.add(chosen.sku());
    } else {
      going.remove(chosen.sku());
    }
    return new Decision.LicensesGo(going);
  }

  private static <K, V> Map<K, V> more(Map<K, V> before, K key, V value) {
    var all = new HashMap<>(before);
    all.put(key, value);
    return all;
  }

  private <D extends Decision> @Nullable D last(Class<D> kind) {
    var found = latest.get(kind);
    return found == null ? null : kind.cast(found);
  }

  public Decision.@Nullable MeetingsGo meetings() {
    return last(Decision.MeetingsGo.class);
  }

  public Decision.@Nullable SaveMail saveMail() {
    return last(Decision.SaveMail.class);
  }

  public Decision.@Nullable MailGoes mail() {
    return last(Decision.MailGoes.class);
  }

  public Decision.@Nullable NameMarked name() {
    return last(Decision.NameMarked.class);
  }

  public Decision.@Nullable Replied reply() {
    return last(Decision.Replied.class);
  }

  public Decision.@Nullable AliasesFreed aliases() {
    return last(Decision.AliasesFreed.class);
  }

  public Decision.@Nullable Hidden hidden() {
    return last(Decision.Hidden.class);
  }

  public Decision.@Nullable FilesGo files() {
    return last(Decision.FilesGo.class);
  }

  public Decision.@Nullable GroupsGo groups() {
    return last(Decision.GroupsGo.class);
  }

  public Decision.@Nullable CallsGo calls() {
    return last(Decision.CallsGo.class);
  }

  public Decision.@Nullable LicensesGo licenses() {
    return last(Decision.LicensesGo.class);
  }

  public Decision.@Nullable TotalsLowered totals() {
    return last(Decision.TotalsLowered.class);
  }

  public Decision.@Nullable AccountFate account() {
    return last(Decision.AccountFate.class);
  }
}
