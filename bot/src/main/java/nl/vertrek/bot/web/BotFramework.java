package nl.vertrek.bot.web;

import nl.vertrek.bot.channel.ClientCredentials;
import nl.vertrek.bot.channel.Connector;
import nl.vertrek.bot.channel.Credentials;
import nl.vertrek.bot.channel.Identities;
import nl.vertrek.bot.channel.NamedIdentities;
import nl.vertrek.bot.channel.Roster;
import nl.vertrek.bot.channel.Speakers;
import nl.vertrek.bot.channel.VerifiedIdentities;
import nl.vertrek.bot.channel.trust.Callers;
import nl.vertrek.bot.channel.trust.LocalCallers;
import nl.vertrek.bot.channel.trust.Registration;
import nl.vertrek.bot.channel.trust.SignedCallers;
import nl.vertrek.bot.http.JsonClient;
import nl.vertrek.tenant.Tenant;

/**
 * What the Bot Framework's part is made of: for a registered bot everything is verified, for
 * another everything stays on this machine.
 */
record BotFramework(Callers callers, Identities identities, Connector connector) {

  static BotFramework of(
      ServerSettings settings, JsonClient http, Speakers speakers, Tenant tenant) {
    var registration = settings.registration();
    return registration == null
        ? local(http, speakers)
        : registered(registration, settings, http, tenant);
  }

  private static BotFramework local(JsonClient http, Speakers speakers) {
    return new BotFramework(
        new LocalCallers(), new NamedIdentities(speakers), new Connector(http, Credentials.NONE));
  }

  private static BotFramework registered(
      Registration registration, ServerSettings settings, JsonClient http, Tenant tenant) {
    var credentials = new ClientCredentials(registration, http, settings.clock());
    return new BotFramework(
        new SignedCallers(registration, http, settings.clock()),
        new VerifiedIdentities(tenant, new Roster(http, credentials), registration.tenants()),
        new Connector(http, credentials));
  }
}
