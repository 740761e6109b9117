/**
 * What is said next, as a function: {@code (case, conversation, input, tenant view) -> (case
 * events, conversation, replies, acts)}. There is no clock, thread, database, network or simulator
 * in here, and no sentence: replies are keys with arguments until they are rendered.
 *
 * <p>Read {@link nl.vertrek.dialogs.Dialogs} first: it takes what people say ({@code hear}) and
 * what comes to a case ({@code arrive}). {@code Hearing} decides what a message is, in one order:
 * an exact answer to the open question, something that the question expects (a person, a date, a
 * typed name), something that can be said at any moment ({@code Steering}), news about a departure
 * ({@code Takings}), and only then a guess at an answer. {@code Flow} talks the case along: it lets
 * {@link nl.vertrek.dialogs.offboarding.Course} go as far as it can, has {@code Telling} say what
 * the tenant confirmed, and asks what is needed.
 *
 * <p>A conversation waits for at most one {@link nl.vertrek.dialogs.Question}. What comes to a case
 * never answers it; it can only make it void, and then the bot says so.
 */
@NullMarked
package nl.vertrek.dialogs;

import org.jspecify.annotations.NullMarked;
