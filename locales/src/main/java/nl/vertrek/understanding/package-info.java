/**
 * What a message means: its language, its clauses with their intents, and the people, products,
 * moments and numbers in them. It names the {@link nl.vertrek.understanding.Directory} it needs and
 * knows nothing of the tenant, the case or the conversation.
 */
@NullMarked
package nl.vertrek.understanding;

import org.jspecify.annotations.NullMarked;
