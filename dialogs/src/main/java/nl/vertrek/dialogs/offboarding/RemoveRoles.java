package nl.vertrek.dialogs.offboarding;

import java.util.List;
import java.util.Optional;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;

/** Before everything else: admin roles go, for they keep others from blocking the account (F67). */
record RemoveRoles(Situation situation) implements Step {

  @Override
  public StepName name() {
    return StepName.ADMIN_ROLES;
  }

  @Override
  public Optional<Message> idle() {
    return situation.leaver().account().roles().isEmpty()
        ? Optional.of(say("idle"))
        : Optional.empty();
  }

  @Override
  public Message intention() {
    return say("plan").with("count", situation.leaver().account().roles().size());
  }

  @Override
  public List<Planned> acts() {
    var roles = situation.leaver().account().roles();
    var person = situation.leaver().upn();
    return roles.isEmpty()
        ? List.of()
        : List.of(
            new Planned(
                new Command.RemoveAdminRoles(person, roles),
                new Command.GrantAdminRoles(person, roles)));
  }

  @Override
  public Message result() {
    return say("done");
  }
}
