/**
 * All that differs by language.
 *
 * <p>A {@link nl.vertrek.locales.Message} is a key with typed arguments; it stays one until
 * somebody reads it. Then the {@link nl.vertrek.locales.Catalogue} renders it with the ICU message
 * format of the reader's locale, which alone decides plurals, dates, lists and sizes. The messages
 * stand in {@code messages.properties} of each locale's folder.
 */
@NullMarked
package nl.vertrek.locales;

import org.jspecify.annotations.NullMarked;
