package nl.vertrek.bot.channel.trust;

/** One thing that must hold of a call before it is believed. */
interface Check {

  /**
   * Whether it holds.
   *
   * @throws nl.vertrek.bot.http.Problem 503 when that cannot be told now
   */
  boolean holds(Call call);
}
