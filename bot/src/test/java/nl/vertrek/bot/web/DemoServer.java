package nl.vertrek.bot.web;

/** Serves the echoing bot until it is stopped: for looking at the page with one's own eyes. */
final class DemoServer {

  private DemoServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (var server = new TestServer(3978, null)) {
      System.out.println(server.origin());
      Thread.currentThread().join();
    }
  }
}
