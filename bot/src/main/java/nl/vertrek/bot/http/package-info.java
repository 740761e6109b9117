/**
 * What holds for every request: who may ask, how much may be sent, how a refusal looks. Each check
 * stands in a class of its own.
 */
@NullMarked
package nl.vertrek.bot.http;

import org.jspecify.annotations.NullMarked;
