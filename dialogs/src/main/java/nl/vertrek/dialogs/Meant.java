package nl.vertrek.dialogs;

import nl.vertrek.understanding.Candidate;
import nl.vertrek.understanding.Clause;
import nl.vertrek.understanding.Intent;

/** What a clause comes to for a departure. */
final class Meant {

  /** Below this a candidate is no more than noise. */
  private static final double PERHAPS = 0.02;

  private Meant() {}

  /** What a clause is about; a correction is about the act that it corrects. */
  static Intent by(Clause clause) {
    if (clause.intent() != Intent.CORRECT) {
      return clause.intent();
    }
    return clause.best().stream()
        .filter(candidate -> candidate.probability() >= PERHAPS)
        .map(Candidate::intent)
        .filter(Meant::decides)
        .findFirst()
        .orElse(Intent.CORRECT);
  }

  /** Whether a clause says for sure that somebody leaves. */
  static boolean offboards(Clause clause) {
    return clause.sure() && !clause.negated() && clause.intent() == Intent.OFFBOARD;
  }

  /** Whether a clause hands something to somebody, so that whoever it names receives. */
  static boolean handsOver(Clause clause) {
    var intent = by(clause);
    return intent == Intent.FORWARD_MAIL
        || intent == Intent.SHARE_MAILBOX
        || intent == Intent.MOVE_ONEDRIVE
        || intent == Intent.FORWARD_CALLS;
  }

  /** Whether an intent can decide something about a departure. */
  static boolean decides(Intent intent) {
    return switch (intent) {
      case KEEP_MAIL,
          FORWARD_MAIL,
          SHARE_MAILBOX,
          SET_AUTO_REPLY,
          REMOVE_ALIASES,
          WIPE_DEVICE,
          MOVE_ONEDRIVE,
          CANCEL_MEETINGS,
          LEAVE_GROUPS,
          FORWARD_CALLS,
          REMOVE_LICENSE,
          REDUCE_SUBSCRIPTION,
          DELETE_ACCOUNT,
          BLOCK_ACCESS,
          SIGN_OUT ->
          true;
      default -> false;
    };
  }
}
