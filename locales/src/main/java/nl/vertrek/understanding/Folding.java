package nl.vertrek.understanding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Letters without what people leave out when they type: case, accents, marks of direction. */
final class Folding {

  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}\\p{Cc}&&[^\\s]]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Folding() {}

  /** The text folded, spaces made one. */
  static String fold(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return SPACES.matcher(letters(plain)).replaceAll(" ").strip();
  }

  /** Folds a single code point's letters that Unicode does not take apart. */
  private static String letters(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
      switch (letter) {
        case 'ı' -> folded.append('i');
        case 'ł' -> folded.append('l');
        case 'ø' -> folded.append('o');
        case 'đ', 'ð' -> folded.append('d');
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        case '’', '‘', 'ʼ', '`', '´' -> folded.append('\'');
        case '‐', '‑', '–' -> folded.append('-');
        case '\u0307' -> {}
        default -> folded.append(letter);
      }
    }
    return folded.toString();
  }
}
