package nl.vertrek.dialogs.guide;

import java.util.Collection;
import java.util.List;
import nl.vertrek.dialogs.offboarding.Situation;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.OnPremisesAct;
import nl.vertrek.tenant.Organization.Cloud;
import nl.vertrek.tenant.Phone;
import nl.vertrek.tenant.Upn;

/**
 * The way to an act through the admin centre of the tenant's own cloud (F58). The clouds of Germany
 * and China have the older pages, so an act that stands elsewhere there has a way of its own.
 */
public final class ClickPath {

  private final Situation situation;

  public ClickPath(Situation situation) {
    this.situation = situation;
  }

  /** The way to this act, which is at times on the account of somebody else. */
  public Message to(Command command) {
    var way = way(command);
    return command instanceof Command.OnPerson act && !act.person().equals(leaver())
        ? way.with("name", situation.nameOf(act.person()))
        : way;
  }

  private Upn leaver() {
    return situation.leaver().upn();
  }

  private Message way(Command command) {
    return switch (command) {
      case Command.RemoveAdminRoles _, Command.GrantAdminRoles _ -> byCloud("admin-roles");
      case Command.BlockSignIn _ -> byCloud("block-sign-in");
      case Command.UnblockSignIn _ -> byCloud("unblock-sign-in");
      case Command.ResetPassword _ -> way("reset-password");
      case Command.SignOutEverywhere _ -> way("sign-out");
      case Command.RemoveSignInMethods _ -> way("sign-in-methods");
      case Command.CloseProtocols _ -> way("close-protocols");
      case Command.OpenProtocols _ -> way("open-protocols");
      case Command.ShutMailbox _ -> way("close-protocols");
      case Command.ReopenMailbox _ -> way("open-protocols");
      case Command.DoneOnPremises it -> onPremises(it.act());
      case Command.ExportMailbox _ -> way("export");
      case Command.ImportMailbox it -> with(way("import"), it.to());
      case Command.PlaceHold _ -> way("place-hold");
      case Command.ReleaseHold _ -> way("release-hold");
      case Command.ForwardMail it -> with(byCloud("forward-mail"), it.to());
      case Command.StopForwardingMail _ -> byCloud("stop-forwarding-mail");
      case Command.ConvertToShared _ -> way("convert-to-shared");
      case Command.ConvertToUserMailbox _ -> way("convert-to-user");
      case Command.GrantFullAccess it -> with(way("grant-full-access"), it.to());
      case Command.RevokeFullAccess it -> with(way("revoke-full-access"), it.from());
      case Command.GrantSendAs it -> with(way("grant-send-as"), it.to());
      case Command.RevokeSendAs it -> with(way("revoke-send-as"), it.from());
      case Command.GrantSendOnBehalf it -> with(way("grant-send-on-behalf"), it.to());
      case Command.RevokeSendOnBehalf it -> with(way("revoke-send-on-behalf"), it.from());
      case Command.GrantCalendar it -> with(way("grant-calendar"), it.to());
      case Command.RevokeCalendar it -> with(way("revoke-calendar"), it.from());
      case Command.HideFromAddressBook _ -> way("hide");
      case Command.ShowInAddressBook _ -> way("unhide");
      case Command.DisableInboxRules _ -> way("disable-rules");
      case Command.EnableInboxRules _ -> way("enable-rules");
      case Command.StopOutsideForwarding _ -> byCloud("stop-forwarding-mail");
      case Command.ForwardOutside it ->
          byCloud("forward-mail").with("colleague", new Arg.Text(it.address()));
      case Command.CancelMeetings _ -> way("cancel-meetings");
      case Command.Rename it -> way("rename").with("new", it.displayName());
      case Command.SetAutomaticReply _, Command.ClearAutomaticReply _ -> way("automatic-reply");
      case Command.RemoveAliases it -> way("remove-aliases").with("aliases", texts(it.aliases()));
      case Command.AddAliases it -> way("add-aliases").with("aliases", texts(it.aliases()));
      case Command.WipeDevice it -> way("wipe-device").with("device", device(it.device()));
      case Command.BlockDevice it -> way("block-device").with("device", device(it.device()));
      case Command.UnblockDevice it -> way("unblock-device").with("device", device(it.device()));
      case Command.CheckedOffBlackBerry it -> way("blackberry").with("device", device(it.device()));
      case Command.BackInBlackBerry it ->
          way("blackberry-back").with("device", device(it.device()));
      case Command.GiveOneDriveAccess it -> with(way("give-onedrive-access"), it.to());
      case Command.TakeOneDriveAccess it -> with(way("take-onedrive-access"), it.from());
      case Command.MoveOneDrive it -> with(way("move-onedrive"), it.to());
      case Command.UnassignLicenses it ->
          byCloud("unassign-licenses").with("products", situation.productNames(it.skus()));
      case Command.AssignLicenses it ->
          byCloud("assign-licenses").with("products", situation.productNames(it.skus()));
      case Command.UnassignFromMany it ->
          (cloud() == Cloud.WORLDWIDE ? way("licenses-page") : byCloud("unassign-licenses"))
              .with("products", situation.productNames(List.of(it.sku())))
              .with("people", people(it.people()));
      case Command.ReplaceLicenses it ->
          way("replace-licenses")
              .with("products", situation.productNames(it.skus()))
              .with("people", people(it.people()));
      case Command.TakeOverPurchase it ->
          way("take-over-purchase").with("product", productOf(it.subscription()));
      case Command.LowerTotal it ->
          byCloud("lower-total")
              .with("product", productOf(it.subscription()))
              .with("total", it.total());
      case Command.RaiseTotal it ->
          byCloud("raise-total")
              .with("product", productOf(it.subscription()))
              .with("total", it.total());
      case Command.LeaveQueue it -> way("leave-queue").with("queue", queue(it.queue()));
      case Command.JoinQueue it -> way("join-queue").with("queue", queue(it.queue()));
      case Command.AssignNumber it -> way("assign-number").with("number", it.number());
      case Command.ReleaseNumber _ -> way("release-number");
      case Command.LeaveGroup it -> group("leave-group", "leave-list", it.group());
      case Command.JoinGroup it ->
          it.asOwner()
              ? group("own-group", "own-list", it.group())
              : group("join-group", "join-list", it.group());
      case Command.ForwardCalls it ->
          with(
              way(it.forwarding().mode() == Phone.Mode.FORWARD ? "forward-calls" : "ring-along"),
              it.forwarding().to());
      case Command.StopForwardingCalls _ -> way("stop-forwarding-calls");
      case Command.DeleteAccount _ -> byCloud("delete-account");
      case Command.RestoreAccount _ -> way("restore-account");
      case Command.PurgeAccount _ -> way("purge-account");
      case Command.DeletedOnPremises _ -> way("deleted-on-premises");
    };
  }

  private Message onPremises(OnPremisesAct act) {
    return switch (act) {
      case OnPremisesAct.AccountDisabled _ -> way("on-premises-disable");
      case OnPremisesAct.AccountEnabled _ -> way("on-premises-enable");
      case OnPremisesAct.PasswordReset _ -> way("on-premises-password");
      case OnPremisesAct.Renamed renamed ->
          way("on-premises-rename").with("new", renamed.displayName());
      case OnPremisesAct.AliasesSet set ->
          way("on-premises-aliases").with("aliases", texts(set.addresses()));
      case OnPremisesAct.AccountRestored _ -> way("on-premises-restore");
    };
  }

  private List<Arg> people(Collection<Upn> upns) {
    return upns.stream().sorted().<Arg>map(upn -> new Arg.Text(situation.nameOf(upn))).toList();
  }

  private Message way(String act) {
    return situation.say("guide." + act);
  }

  private Message byCloud(String act) {
    return switch (cloud()) {
      case WORLDWIDE -> way(act);
      case GERMANY, CHINA -> way(act + ".older");
    };
  }

  private Cloud cloud() {
    return situation.tenant().organization().cloud();
  }

  private Message with(Message way, Upn colleague) {
    return way.with("colleague", situation.nameOf(colleague));
  }

  private static List<Arg> texts(Collection<String> texts) {
    return texts.stream().<Arg>map(Arg.Text::new).toList();
  }

  private String device(String id) {
    return situation.leaver().devices().stream()
        .filter(device -> device.id().equals(id))
        .findFirst()
        .map(MobileDevice::model)
        .orElse(id);
  }

  private String productOf(String subscription) {
    return situation.tenant().subscriptions().stream()
        .filter(bought -> bought.id().equals(subscription))
        .findFirst()
        .map(bought -> situation.productName(bought.sku()))
        .orElse(subscription);
  }

  private String queue(String id) {
    return situation.leaver().queues().stream()
        .filter(queue -> queue.id().equals(id))
        .findFirst()
        .map(queue -> queue.displayName())
        .orElse(id);
  }

  /** A distribution list is managed elsewhere than every other group. */
  private Message group(String act, String onList, String id) {
    var found =
        situation.leaver().memberOf().stream().filter(group -> group.id().equals(id)).findFirst();
    boolean list =
        found.filter(group -> group.kind() == GroupMembership.Kind.DISTRIBUTION).isPresent();
    return (list ? way(onList) : byCloud(act))
        .with("group", found.map(GroupMembership::displayName).orElse(id));
  }
}
