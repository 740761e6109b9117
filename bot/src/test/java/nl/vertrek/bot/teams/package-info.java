/** The app package against the rules that Teams has for it. */
@NullMarked
package nl.vertrek.bot.teams;

import org.jspecify.annotations.NullMarked;
