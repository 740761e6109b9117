/** The ways in: Direct Line and the Bot Framework, as real clients speak them. */
@NullMarked
package nl.vertrek.bot.channel;

import org.jspecify.annotations.NullMarked;
