package nl.vertrek.bot;

/** How the program is used. */
final class Usage {

  static final String TEXT =
      """
      Vertrek takes an admin through off-boarding an employee from Microsoft 365.

        ./run [serve]             serves the page on http://localhost:3978
          --port N                another port
        ./run chat                the same bot in the terminal
          --locale nl-NL|en-US    the language it begins in
        both:
          --data DIR              where everything is kept (default: ./data)
          --as UPN                who speaks when nobody else is named
          --tenant FILE           the tenant to begin with; only into an empty data folder
          --reset                 begin again from the tenant file
          --database JDBC-URL     a database instead of the files in the data folder; one of
                                  PostgreSQL several nodes can share (docs/operations.md)
          --keep-transcripts P90D how long conversations are kept after their last word
          --keep-cases P2Y        how long cases are kept after they were closed
                                  (both: for good, unless it is said)
          --two-people delete,wipe,meetings
                                  what a second admin must agree to first: deleting an account,
                                  wiping a device, cancelling meetings (any of them)

        ./run understand          reads one message a line, writes what it means as JSON
          --locale nl-NL|en-US|auto
          --tenant FILE           whose names are known
        ./run classifier score DIR
                                  trains the classifier on DIR/train.tsv, tunes it on DIR/val.tsv
                                  (if there is one), tells how well it does on DIR/test.tsv
        ./run tenant check FILE   tells every fault of a tenant file
        ./run tenant make FILE    writes a tenant file, or writes over it
          --users N               of so many users
          --seed N                another tenant for another number (default: 1)
        ./run locales check       tells what is wrong with the words of any language
        ./run teams-package       writes the app package for Teams (docs/teams.md)
          --app-id ID             of the app registration
          --domain HOST           under which the bot is reached
          --out FILE              (default: ./vertrek-teams.zip)
        ./run erase --case N      erases a closed case and what was said about it
          --data DIR, --database JDBC-URL
        ./run audit verify        tells whether the history of every case is as it was written
          --database JDBC-URL
        ./run backup FILE         writes all data into a file, also while a server is using it
        ./run restore FILE        puts a backup into a data folder
          --reset                 in the place of what is there
        these three:
          --data DIR              (default: ./data)
        ./run bench, fuzz, soak, walk
                                  how fast it is, what hostile input does to it, crashes, and
                                  people who say and press anything (docs/operations.md)
        ./run --help              this text
      """;

  private Usage() {}
}
