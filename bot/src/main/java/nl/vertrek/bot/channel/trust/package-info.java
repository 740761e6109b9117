/**
 * Whose calls are believed at {@code /api/messages}.
 *
 * <p>A bot that is registered with the Bot Framework believes signed calls only: {@link
 * nl.vertrek.bot.channel.trust.SignedCallers} takes the token apart and goes through its checks,
 * each of which is a class of its own and alone responsible for one kind of forgery. A bot that is
 * not registered believes whoever calls from this very machine.
 */
@NullMarked
package nl.vertrek.bot.channel.trust;

import org.jspecify.annotations.NullMarked;
