package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.vertrek.dialogs.offboarding.Decision.DeviceFate;
import nl.vertrek.dialogs.offboarding.Decision.Fate;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.MobileDevice;

/**
 * Step 3: the organisation's phones and tablets are wiped and blocked (F19), before the mailbox is
 * converted (F60). A personal one is left alone unless somebody says otherwise.
 *
 * @param fates what happens to each device
 */
record WipeDevices(Situation situation, Map<String, Fate> fates) implements Step {

  static WipeDevices of(Situation situation) {
    var fates = new TreeMap<String, Fate>();
    for (MobileDevice device : situation.leaver().devices()) {
      var chosen = situation.choices().devices().get(device.id());
      fates.put(device.id(), chosen != null ? chosen : proposed(situation, device));
    }
    return new WipeDevices(situation, Map.copyOf(fates));
  }

  private static Fate proposed(Situation situation, MobileDevice device) {
    if (!device.company()) {
      return Fate.LEAVE;
    }
    return wipeable(situation) ? Fate.WIPE : Fate.BLOCK;
  }

  private static boolean wipeable(Situation situation) {
    return situation.mailbox().map(box -> box.type() != Mailbox.Type.SHARED).orElse(false);
  }

  @Override
  public StepName name() {
    return StepName.DEVICES;
  }

  @Override
  public Optional<Message> idle() {
    if (situation.leaver().devices().isEmpty()) {
      return Optional.of(say("idle"));
    }
    return fates.values().stream().allMatch(fate -> fate == Fate.LEAVE)
        ? Optional.of(say("left").with("devices", names(situation.leaver().devices())))
        : Optional.empty();
  }

  @Override
  public Optional<Ask> ask() {
    var open =
        situation.leaver().devices().stream()
            .filter(MobileDevice::company)
            .filter(device -> !situation.choices().devices().containsKey(device.id()))
            .toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(about(open));
  }

  private Ask about(List<MobileDevice> devices) {
    boolean wipeable = wipeable(situation);
    var answers = new ArrayList<Ask.Answer>();
    if (wipeable) {
      answers.add(new Ask.Answer("wipe", Message.of("answer.wipe"), all(devices, Fate.WIPE)));
    }
    answers.add(
        new Ask.Answer("block-only", Message.of("answer.block-only"), all(devices, Fate.BLOCK)));
    if (devices.size() > 1) {
      answers.add(Ask.Answer.of(Ask.ONE_BY_ONE));
    }
    answers.add(
        new Ask.Answer(
            "leave-devices", Message.of("answer.leave-devices"), all(devices, Fate.LEAVE)));
    var question = wipeable ? say("ask") : say("ask-block");
    return Ask.yesOrNo(
        question.with("devices", names(devices)).with("count", devices.size()),
        answers.toArray(Ask.Answer[]::new));
  }

  @Override
  public List<Ask> oneByOne() {
    return situation.leaver().devices().stream()
        .filter(MobileDevice::company)
        .map(device -> about(List.of(device)))
        .toList();
  }

  private static List<Decision> all(List<MobileDevice> devices, Fate fate) {
    return devices.stream().<Decision>map(device -> new DeviceFate(device.id(), fate)).toList();
  }

  @Override
  public Message intention() {
    var wiped = with(Fate.WIPE);
    var blocked = with(Fate.BLOCK);
    var message = wiped.isEmpty() ? say("plan-block") : say("plan");
    return message
        .with("devices", names(wiped.isEmpty() ? blocked : wiped))
        .with("count", wiped.isEmpty() ? blocked.size() : wiped.size());
  }

  @Override
  public List<Message> notes() {
    var left = with(Fate.LEAVE);
    return left.isEmpty() ? List.of() : List.of(say("left").with("devices", names(left)));
  }

  @Override
  public List<Decision> proposal() {
    return fates.entrySet().stream()
        .<Decision>map(fate -> new DeviceFate(fate.getKey(), fate.getValue()))
        .toList();
  }

  @Override
  public List<Planned> acts() {
    var person = situation.leaver().upn();
    var acts = new ArrayList<Planned>();
    for (MobileDevice device : situation.leaver().devices()) {
      var fate = fates.getOrDefault(device.id(), Fate.LEAVE);
      if (fate == Fate.WIPE && device.wipeState() == MobileDevice.WipeState.NONE) {
        acts.add(Planned.forGood(new Command.WipeDevice(person, device.id())));
      }
      if (fate != Fate.LEAVE && !device.blocked()) {
        acts.add(
            new Planned(
                new Command.BlockDevice(person, device.id()),
                new Command.UnblockDevice(person, device.id())));
      }
    }
    return acts;
  }

  @Override
  public boolean forGood() {
    return !with(Fate.WIPE).isEmpty();
  }

  @Override
  public Message result() {
    var wiped = with(Fate.WIPE);
    var touched = wiped.isEmpty() ? with(Fate.BLOCK) : wiped;
    return (wiped.isEmpty() ? say("done-block") : say("done"))
        .with("devices", names(touched))
        .with("count", touched.size());
  }

  private List<MobileDevice> with(Fate fate) {
    return situation.leaver().devices().stream()
        .filter(device -> fates.getOrDefault(device.id(), Fate.LEAVE) == fate)
        .toList();
  }

  private static List<Arg> names(List<MobileDevice> devices) {
    return devices.stream().<Arg>map(device -> new Arg.Text(device.model())).toList();
  }
}
