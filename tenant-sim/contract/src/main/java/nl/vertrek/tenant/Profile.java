package nl.vertrek.tenant;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is. Names are any Unicode text, mark-up included: escape them where they are shown.
 *
 * @param preferredLanguage a language tag such as nl-NL
 * @param objectId what the directory calls the account, whatever its name; null where that is not
 *     known
 */
public record Profile(
    Upn upn,
    String displayName,
    @Nullable String givenName,
    @Nullable String surname,
    @Nullable String jobTitle,
    @Nullable String department,
    @Nullable Upn manager,
    @Nullable String usageLocation,
    @Nullable String preferredLanguage,
    @Nullable String objectId) {}
