package nl.vertrek.dialogs;

import nl.vertrek.locales.Message;

/**
 * One of the answers a question offers.
 *
 * @param id the answer's name within its question, stable over languages
 * @param label what a button says; said back as text it is the same answer, in every language
 */
public record Option(String id, Message label) {}
