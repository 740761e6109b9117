package nl.vertrek.understanding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody means with a clause: the labels that training files and answers share. */
public enum Intent {
  OFFBOARD,
  SIGN_OUT,
  KEEP_MAIL,
  FORWARD_MAIL,
  SHARE_MAILBOX,
  SET_AUTO_REPLY,
  REMOVE_ALIASES,
  WIPE_DEVICE,
  BLOCK_ACCESS,
  MOVE_ONEDRIVE,
  REMOVE_LICENSE,
  REDUCE_SUBSCRIPTION,
  FORWARD_CALLS,
  DELETE_ACCOUNT,
  LEAVE_GROUPS,
  CANCEL_MEETINGS,
  RESTORE_ACCOUNT,
  FIND_PERSON,
  STATUS,
  CANCEL_CASE,
  LIST_CASES,
  REPORT,
  YES,
  NO,
  HELP,
  WHY,
  BACK,
  UNDO,
  SKIP,
  POSTPONE,
  PAUSE,
  RESUME,
  START_OVER,
  DID_IT_MYSELF,
  WHAT_IF,
  SHOW_HOW,
  SHOW_COMMAND,
  CORRECT,
  ASK_COLLEAGUE,
  USE_DUTCH,
  USE_ENGLISH,
  QUESTION,
  GREET,
  THANK,
  BYE,
  NONE;

  private static final Map<String, Intent> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toMap(Intent::label, Function.identity()));

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The label as it is written outside, such as {@code sign-out}. */
  public String label() {
    return label;
  }

  /** The intent of a label, empty where no intent has it. */
  public static Optional<Intent> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }

  /** Whether this does something to a person's account, data or devices, rather than talk. */
  public boolean isAct() {
    return compareTo(FIND_PERSON) <= 0;
  }
}
