package nl.vertrek.bot.web;

import nl.vertrek.bot.channel.Destinations;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.workbench.Workbench;
import nl.vertrek.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the server.
 *
 * @param workbench for whoever tests the words
 * @param simulator null when the tenant is no simulator: then nothing answers under {@code /sim}
 *     and {@code /locales}
 * @param operations null when nobody looks after it: then nothing is counted
 */
public record Served(
    Exchange exchange,
    Tenant tenant,
    ConversationBook book,
    CaseBook cases,
    Destinations destinations,
    Workbench workbench,
    @Nullable SimulatorDoor simulator,
    @Nullable Operations operations) {}
