package nl.vertrek.dialogs;

import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** Says which choice was made, in the words of its button where it has one. */
final class Chosen {

  private Chosen() {}

  static Message of(Decision decision, TenantView tenant) {
    return switch (decision) {
      case Decision.SaveMail save ->
          Message.of(
              switch (save.as()) {
                case EXPORT -> "answer.export";
                case HOLD -> "answer.hold";
                case NOTHING -> "answer.save-nothing";
              });
      case Decision.MailGoes mail -> mail(mail, tenant);
      case Decision.NameMarked name -> either(name.marked(), "chosen.name-marked", "chosen.name");
      case Decision.Replied reply when reply.on() && Dictated.own(reply) ->
          Message.of("chosen.own-reply");
      case Decision.Replied reply -> either(reply.on(), "chosen.reply", "chosen.no-reply");
      case Decision.AliasesFreed aliases ->
          either(aliases.freed(), "answer.free-aliases", "answer.keep-aliases");
      case Decision.DeviceFate device ->
          Message.of(
              switch (device.fate()) {
                case WIPE -> "answer.wipe";
                case BLOCK -> "answer.block-only";
                case LEAVE -> "answer.leave-devices";
              });
      case Decision.FilesGo files ->
          to(
              switch (files.how()) {
                case MOVE -> "answer.move-files";
                case ACCESS -> "answer.access-files";
                case STAY -> "answer.leave-files";
              },
              files.to(),
              tenant);
      case Decision.MeetingsGo meetings ->
          either(meetings.cancelled(), "answer.cancel-meetings", "answer.leave-meetings");
      case Decision.Hidden hidden -> either(hidden.hidden(), "chosen.hidden", "chosen.not-hidden");
      case Decision.GroupsGo groups ->
          to(groups.left() ? "chosen.leave-groups" : "chosen.keep-groups", groups.owner(), tenant);
      case Decision.CallsGo calls ->
          to(
              switch (calls.how()) {
                case FORWARD -> "answer.forward-calls";
                case RING_ALONG -> "chosen.ring-along";
                case RELEASE -> "answer.release-number";
                case STAY -> "answer.leave-number";
              },
              calls.to(),
              tenant);
      case Decision.LicensesGo licenses ->
          either(
              licenses.skus() == null || !licenses.skus().isEmpty(),
              "answer.all-licenses",
              "answer.no-licenses");
      case Decision.LicenseGoes license ->
          either(license.goes(), "answer.revoke", "answer.keep-license-here");
      case Decision.TotalsLowered totals ->
          either(totals.lowered(), "answer.lower", "answer.not-lower");
      case Decision.AccountFate account ->
          either(account.deleted(), "answer.delete", "answer.keep-account");
    };
  }

  private static Message mail(Decision.MailGoes mail, TenantView tenant) {
    var way =
        switch (mail.way()) {
          case SHARE -> "answer.share";
          case FORWARD -> "answer.forward";
          case NOWHERE -> "answer.nowhere";
        };
    var choice = to(way, mail.to(), tenant);
    var until = mail.until();
    return until == null
        ? choice
        : Message.of("chosen.until")
            .with("choice", choice)
            .with("at", until, tenant.organization().zone());
  }

  private static Message either(boolean yes, String one, String other) {
    return Message.of(yes ? one : other);
  }

  private static Message to(String key, @Nullable Upn to, TenantView tenant) {
    return to == null
        ? Message.of(key)
        : Message.of("chosen.for")
            .with("choice", Message.of(key))
            .with("to", Called.name(to, tenant));
  }
}
