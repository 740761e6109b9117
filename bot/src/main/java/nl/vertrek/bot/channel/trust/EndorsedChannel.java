package nl.vertrek.bot.channel.trust;

/** Sent by a channel that the key may speak for. */
record EndorsedChannel(PublishedKeys keys) implements Check {

  @Override
  public boolean holds(Call call) {
    var channel = call.activity().path("channelId").stringValue("");
    return keys.find(call.keyId()).filter(key -> key.endorsements().contains(channel)).isPresent();
  }
}
