package nl.vertrek.bot.channel.trust;

import java.util.List;

/** Meant for this bot and no other. */
record RightAudience(String appId) implements Check {

  @Override
  public boolean holds(Call call) {
    return List.of(appId).equals(call.claims().getAudience());
  }
}
