package nl.vertrek.bot.channel.trust;

/** Issued by the Bot Framework of our cloud. */
record RightIssuer(String issuer) implements Check {

  @Override
  public boolean holds(Call call) {
    return issuer.equals(call.claims().getIssuer());
  }
}
