/** The Teams-like page, the doors to the simulator, and the report. */
@NullMarked
package nl.vertrek.bot.web;

import org.jspecify.annotations.NullMarked;
