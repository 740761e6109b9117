package nl.vertrek.bot.teams;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** The sign of the bot: an arrow that leaves by a door. Drawn on a field of 32 by 32. */
final class Icon {

  /** The colour of the page, too. */
  static final String ACCENT = "#5B5FC7";

  private static final int FIELD = 32;
  private static final int LARGE = 192;

  private Icon() {}

  /** 192 by 192, white on the accent; Teams rounds the corners itself. */
  static byte[] colour() throws IOException {
    var image = new BufferedImage(LARGE, LARGE, BufferedImage.TYPE_INT_RGB);
    draw(image, Color.decode(ACCENT));
    return png(image);
  }

  /** 32 by 32, white on nothing. */
  static byte[] outline() throws IOException {
    var image = new BufferedImage(FIELD, FIELD, BufferedImage.TYPE_INT_ARGB);
    draw(image, new Color(255, 255, 255, 0));
    return png(image);
  }

  private static void draw(BufferedImage image, Color ground) {
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setBackground(ground);
      graphics.clearRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(image.getWidth() / (double) FIELD, image.getHeight() / (double) FIELD);
      graphics.setColor(Color.WHITE);
      graphics.fill(door());
      graphics.fill(arrow());
    } finally {
      graphics.dispose();
    }
  }

  /** A frame that is open to the right, where the arrow goes. */
  private static Area door() {
    var door = new Area(new Rectangle2D.Double(7, 7, 13, 18));
    door.subtract(new Area(new Rectangle2D.Double(9.8, 9.5, 7.7, 13)));
    door.subtract(new Area(new Rectangle2D.Double(17, 13, 3, 6)));
    return door;
  }

  private static Path2D arrow() {
    var arrow = new Path2D.Double();
    arrow.moveTo(14, 14.8);
    arrow.lineTo(21.2, 14.8);
    arrow.lineTo(18.8, 12.4);
    arrow.lineTo(20.5, 10.7);
    arrow.lineTo(25.8, 16);
    arrow.lineTo(20.5, 21.3);
    arrow.lineTo(18.8, 19.6);
    arrow.lineTo(21.2, 17.2);
    arrow.lineTo(14, 17.2);
    arrow.closePath();
    return arrow;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException("This JDK writes no PNG; use one with the module java.desktop");
    }
    return out.toByteArray();
  }
}
