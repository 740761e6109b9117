/**
 * Takes an activity in, has the dialogs decide, commits all of it at once, carries the acts out and
 * brings their outcomes back. {@link nl.vertrek.bot.engine.Exchange} is what the channels see of
 * it.
 */
@NullMarked
package nl.vertrek.bot.engine;

import org.jspecify.annotations.NullMarked;
