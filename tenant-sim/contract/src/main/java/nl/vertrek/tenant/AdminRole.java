package nl.vertrek.tenant;

/** The admin roles that this field knows (F05, F36, F53). */
public enum AdminRole {
  GLOBAL_ADMIN,
  USER_ADMIN,
  LICENSE_ADMIN,
  BILLING_ADMIN,
  EXCHANGE_ADMIN,
  HELPDESK_ADMIN
}
