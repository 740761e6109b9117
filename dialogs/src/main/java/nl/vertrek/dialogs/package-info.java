/**
 * What is said next, as a function: {@code (case, conversation, input, tenant view) -> (case
 * events, conversation, replies, acts)}. There is no clock, thread, database, network or simulator
 * in here.
 */
@NullMarked
package nl.vertrek.dialogs;

import org.jspecify.annotations.NullMarked;
