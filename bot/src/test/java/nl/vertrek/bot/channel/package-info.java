/** Channels as they are called: what is sent again, and what never. */
@NullMarked
package nl.vertrek.bot.channel;

import org.jspecify.annotations.NullMarked;
