package nl.vertrek.bot.channel.trust;

/** Answered at the address that was signed: our token is sent there. */
record RightServiceUrl() implements Check {

  @Override
  public boolean holds(Call call) {
    var asked = call.activity().path("serviceUrl").stringValue("");
    return !asked.isEmpty() && asked.equals(call.claims().getClaim("serviceurl"));
  }
}
