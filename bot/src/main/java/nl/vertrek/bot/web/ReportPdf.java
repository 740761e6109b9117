package nl.vertrek.bot.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.vertrek.bot.engine.Entry.Rendered;
import nl.vertrek.understanding.Language;

/**
 * Puts a report on paper: the same page, as a PDF. Its fonts are carried along, so that every name
 * is printed, also one that is written from right to left.
 */
final class ReportPdf {

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  private ReportPdf() {}

  static byte[] of(Rendered report, Language language) {
    var style = new String(resource("/web/paper.css"), StandardCharsets.UTF_8);
    var pdf = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.withHtmlContent(ReportPage.forPaper(report, language, style), null);
    // The report needs nothing from anywhere, whatever a name in it may look like.
    builder.useUriResolver((_, _) -> null);
    builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true);
    builder.useUnicodeBidiSplitter(new RightToLeft());
    builder.useUnicodeBidiReorderer(new RightToLeft());
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException("Nothing is read or written but memory.", impossible);
    }
    return pdf.toByteArray();
  }

  private static InputStream font(String name) {
    return Objects.requireNonNull(ReportPdf.class.getResourceAsStream(FONTS + name));
  }

  private static byte[] resource(String name) {
    try (var in = Objects.requireNonNull(ReportPdf.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
