package nl.vertrek.dialogs.offboarding;

import java.util.List;
import java.util.Optional;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.MobileDevice;

/**
 * With step 3, for who has a BlackBerry: somebody takes device and user out of the on-premises
 * BlackBerry Enterprise Service, and checks that off here (F20).
 */
record CheckBlackBerry(Situation situation) implements Step {

  @Override
  public StepName name() {
    return StepName.BLACKBERRY;
  }

  @Override
  public boolean concerns() {
    return !blackBerries().isEmpty();
  }

  private List<MobileDevice> blackBerries() {
    return situation.leaver().devices().stream().filter(MobileDevice::blackBerry).toList();
  }

  @Override
  public Optional<Message> idle() {
    return blackBerries().isEmpty() ? Optional.of(say("idle")) : Optional.empty();
  }

  @Override
  public Message intention() {
    return devices(say("plan"));
  }

  @Override
  public Optional<Message> manualTask() {
    return acts().isEmpty() ? Optional.empty() : Optional.of(devices(say("task")));
  }

  /** Only a person takes back what a person did there. */
  @Override
  public List<Planned> acts() {
    return blackBerries().stream()
        .filter(device -> device.removedFromBlackBerryAt() == null)
        .map(device ->
            Planned.forGood(
                new Command.CheckedOffBlackBerry(situation.leaver().upn(), device.id())))
        .toList();
  }

  @Override
  public Message result() {
    return devices(say("done"));
  }

  private Message devices(Message message) {
    return Listed.in(message, blackBerries().stream().map(MobileDevice::model).toList());
  }
}
