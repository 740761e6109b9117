package nl.vertrek.bot.web;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiSplitterFactory;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Has names that are written from right to left printed so, their letters joined. */
final class RightToLeft implements BidiReorderer, BidiSplitterFactory {

  @Override
  public String reorderRTLTextToLTR(String text) {
    return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
  }

  @Override
  public String shapeText(String text) {
    return shaped(text, ArabicShaping.LETTERS_SHAPE);
  }

  @Override
  public String deshapeText(String text) {
    return shaped(text, ArabicShaping.LETTERS_UNSHAPE);
  }

  private static String shaped(String text, int how) {
    try {
      return new ArabicShaping(how | ArabicShaping.TEXT_DIRECTION_LOGICAL).shape(text);
    } catch (ArabicShapingException unusual) {
      return text;
    }
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }

  @Override
  public BidiSplitter createBidiSplitter() {
    return new Splitter();
  }

  /** Cuts a paragraph into runs of one direction. */
  private static final class Splitter implements BidiSplitter {

    private final Bidi bidi = new Bidi();

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
      // The report is in Dutch or English, whatever a line of it may begin with.
      bidi.setPara(paragraph, defaultDirection == BidiSplitter.RTL ? Bidi.RTL : Bidi.LTR, null);
    }

    @Override
    public int countTextRuns() {
      return bidi.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
      var run = bidi.getVisualRun(index);
      return new BidiTextRun(run.getStart(), run.getLength(), run.getDirection());
    }

    @Override
    public byte getBaseDirection(String text) {
      return Bidi.getBaseDirection(text);
    }
  }
}
