package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;

/**
 * Cuts a message into tokens. What OpenNLP cuts too fine for names and addresses ("O'Brien", "E3",
 * "j.devries@contoso.nl", letters with separate accents) is put together again.
 */
final class Tokenizer {

  /** A pasted list of a hundred people is shorter; the rest of a longer message is not read. */
  static final int LONGEST = 6_000;

  private static final int MOST_TOKENS = 1_200;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{N}._+#'%-]*+@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)*+");
  private static final Pattern GLUE = Pattern.compile("[\\p{M}\\p{Cf}]+");

  private Tokenizer() {}

  /** Whether there is more in a message than its tokens. */
  static boolean cuts(String message) {
    return message.length() > LONGEST
        || (message.length() > MOST_TOKENS
            && tokens(message, MOST_TOKENS + 1).size() > MOST_TOKENS);
  }

  static List<Token> tokens(String message) {
    return tokens(message, MOST_TOKENS);
  }

  private static List<Token> tokens(String message, int most) {
    String text = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    List<Span> spans = glued(text, SimpleTokenizer.INSTANCE.tokenizePos(text));
    List<Token> tokens = new ArrayList<>(Math.min(spans.size(), most));
    int end = -1;
    for (Span span : spans) {
      String raw = text.substring(span.getStart(), span.getEnd());
      String word = Folding.fold(raw);
      if (!word.isEmpty()) {
        boolean capital = Character.isUpperCase(raw.codePointAt(0));
        tokens.add(
            new Token(word, span.getStart(), span.getEnd(), capital, end == span.getStart()));
      }
      end = span.getEnd();
      if (tokens.size() == most) {
        break;
      }
    }
    return tokens;
  }

  private static List<Span> glued(String text, Span[] pieces) {
    List<Span> addresses = addresses(text);
    List<Span> spans = new ArrayList<>(pieces.length);
    for (int i = 0; i < pieces.length; i++) {
      Span piece = pieces[i];
      for (Span address : addresses) {
        if (address.contains(piece.getStart())) {
          piece = address;
        }
      }
      Span last = spans.isEmpty() ? null : spans.getLast();
      if (last != null && last.getEnd() > piece.getStart()) {
        continue;
      }
      if (last != null && last.getEnd() == piece.getStart() && belongs(text, spans, pieces, i)) {
        spans.set(spans.size() - 1, new Span(last.getStart(), piece.getEnd()));
      } else {
        spans.add(piece);
      }
    }
    return spans;
  }

  /** Whether the piece at an index is part of the word that has just ended before it. */
  private static boolean belongs(String text, List<Span> before, Span[] pieces, int index) {
    Span last = before.getLast();
    char first = text.charAt(last.getStart());
    char previous = text.charAt(last.getEnd() - 1);
    char next = text.charAt(pieces[index].getStart());
    if (!Character.isLetter(first)) {
      return false;
    }
    if (GLUE.matcher(pieces[index].getCoveredText(text)).matches()) {
      return true;
    }
    if (isApostrophe(next)) {
      return index + 1 < pieces.length
          && pieces[index + 1].getStart() == pieces[index].getEnd()
          && pieces[index].length() == 1
          && Character.isLetter(text.charAt(pieces[index].getEnd()));
    }
    boolean continues = isApostrophe(previous) || !Character.isLetterOrDigit(previous);
    if (Character.isLetter(next)) {
      return continues || Character.isDigit(previous);
    }
    return Character.isDigit(next) && !followsNumber(text, before);
  }

  /** In "17u30" the letter is an hour sign, not the beginning of a word. */
  private static boolean followsNumber(String text, List<Span> spans) {
    int start = spans.getLast().getStart();
    return start > 0 && Character.isDigit(text.charAt(start - 1));
  }

  private static boolean isApostrophe(char sign) {
    return sign == '\'' || sign == '’' || sign == '‘' || sign == 'ʼ';
  }

  private static List<Span> addresses(String text) {
    if (text.indexOf('@') < 0) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    return found;
  }
}
