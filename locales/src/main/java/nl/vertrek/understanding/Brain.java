package nl.vertrek.understanding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that training leaves behind, in one file.
 *
 * @param commonWords the words of the training phrases, which are no names unless more says so
 * @param facts which fact answers a question
 */
record Brain(
    Set<String> commonWords,
    IntentModel intents,
    Meanings.Bar bar,
    IntentModel facts,
    LanguageModel languages) {

  /** Where the build puts it, beside the classes. */
  static final String FILE = "understanding.model";

  private static final int FORMAT = 0x56455232;

  void write(OutputStream stream) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream))) {
      out.writeInt(FORMAT);
      out.writeInt(commonWords.size());
      for (String word : new TreeSet<>(commonWords)) {
        out.writeUTF(word);
      }
      intents.write(out);
      out.writeDouble(bar.least());
      out.writeDouble(bar.margin());
      facts.write(out);
      languages.write(out);
    }
  }

  static Brain read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16))) {
      if (in.readInt() != FORMAT) {
        throw new IOException(FILE + " has another format: build the module locales again");
      }
      int size = in.readInt();
      Set<String> words = HashSet.newHashSet(size);
      for (int i = 0; i < size; i++) {
        words.add(in.readUTF());
      }
      return new Brain(
          words,
          IntentModel.read(in),
          new Meanings.Bar(in.readDouble(), in.readDouble()),
          IntentModel.read(in),
          LanguageModel.read(in));
    }
  }
}
