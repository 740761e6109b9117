/**
 * What must outlive the process: conversations, cases, acts and what was said. On H2, whose file is
 * this process's own, or on PostgreSQL, which several nodes share: {@link
 * nl.vertrek.bot.store.SharedNodes} says who of them does what.
 */
@NullMarked
package nl.vertrek.bot.store;

import org.jspecify.annotations.NullMarked;
