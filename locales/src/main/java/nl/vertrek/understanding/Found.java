package nl.vertrek.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something found in a message, by the tokens it takes. */
sealed interface Found {

  /** The first token. */
  int first();

  /** After the last token. */
  int end();

  /** The word that stands for it in the eyes of the intent model. */
  String mask();

  /** A person; no UPNs where an address is nobody's here. */
  record Person(int first, int end, List<String> upns, boolean possessive, boolean pronoun)
      implements Found {
    @Override
    public String mask() {
      return "{person}";
    }
  }

  /** A moment; null where the words do not say which. */
  record When(int first, int end, @Nullable Moment moment) implements Found {
    @Override
    public String mask() {
      return "{date}";
    }
  }

  /** A product or several that the words fit equally. */
  record Product(int first, int end, List<String> skus) implements Found {
    @Override
    public String mask() {
      return "{product}";
    }
  }

  /** An amount, negative where it is a difference down. */
  record Quantity(int first, int end, int amount) implements Found {
    @Override
    public String mask() {
      return "{number}";
    }
  }

  /** A size in bytes; nothing hangs on how much. */
  record Size(int first, int end) implements Found {
    @Override
    public String mask() {
      return "{size}";
    }
  }
}
