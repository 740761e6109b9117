package nl.vertrek.understanding;

/**
 * A word, a number or a sign of a message.
 *
 * @param word folded
 * @param from where it begins in the message, in UTF-16 units
 * @param to where it ends, exclusive
 * @param capital whether it begins with a capital
 * @param joined whether it follows the token before it without a space
 */
record Token(String word, int from, int to, boolean capital, boolean joined) {

  boolean isNumber() {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  boolean isWord() {
    return !word.isEmpty() && Character.isLetter(word.charAt(0));
  }

  boolean isAddress() {
    return word.indexOf('@') > 0;
  }

  boolean is(String other) {
    return word.equals(other);
  }
}
