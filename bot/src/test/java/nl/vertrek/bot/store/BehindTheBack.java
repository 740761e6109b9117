package nl.vertrek.bot.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The bot's database as somebody finds it who goes round the bot. */
public final class BehindTheBack {

  private BehindTheBack() {}

  /** Into the database of a data folder, whether the bot has it open in this process or nobody. */
  public static Connection connect(Path data) throws SQLException {
    return DriverManager.getConnection(Connections.fileUrl(data.resolve("vertrek")));
  }
}
