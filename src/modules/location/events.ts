/** What happens to the catalogue of places. Each event leaves after the commit. */
export const LocationEvents = {
  /** The merchant wants a country's places; they are imported now, or by the job. */
  COUNTRY_ENABLED: "location.country_enabled",
  /** No address may point into the country any more. */
  COUNTRY_DISABLED: "location.country_disabled",
  /** All places of a country are there, for the first time or in a newer version. */
  COUNTRY_IMPORTED: "location.country_imported",
} as const

/** The ISO 3166-1 alpha-2 code in small letters. */
export type LocationCountryChanged = { code: string }
