package nl.vertrek.dialogs;

import java.time.ZoneId;
import nl.vertrek.dialogs.offboarding.Loss;
import nl.vertrek.locales.Message;

/** How a loss that time brings is spoken of: as a sentence of its own, and within another. */
record LossWords(ZoneId zone) {

  Message sentence(Loss loss) {
    return at(
        loss,
        switch (loss.kind()) {
          case ACCESS_TO_FILES -> "report.access-to-files-goes";
          case MAIL -> "report.mail-goes";
          case FILES -> "report.files-go";
          case ACCOUNT -> "report.account-goes";
        });
  }

  Message phrase(Loss loss) {
    return at(
        loss,
        switch (loss.kind()) {
          case ACCESS_TO_FILES -> "loss.access-to-files";
          case MAIL -> "loss.mail";
          case FILES -> "loss.files";
          case ACCOUNT -> "loss.account";
        });
  }

  private Message at(Loss loss, String key) {
    return Message.of(key).with("at", loss.at(), zone);
  }
}
