package nl.vertrek.bot.channel.trust;

import java.util.Set;
import java.util.stream.Stream;

/** Said by somebody of a tenant that we serve; where two tenants are named, both must be. */
record AllowedTenant(Set<String> tenants) implements Check {

  @Override
  public boolean holds(Call call) {
    var activity = call.activity();
    var named =
        Stream.of(
                activity.path("conversation").path("tenantId"),
                activity.path("channelData").path("tenant").path("id"))
            .map(tenant -> tenant.stringValue(""))
            .filter(tenant -> !tenant.isEmpty())
            .toList();
    return !named.isEmpty() && tenants.containsAll(named);
  }
}
