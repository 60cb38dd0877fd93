/** Lines that one cart may hand to another. */
export const MERGED_LINES_MAX = 100

/** A missed cart is made up for this long; later, it is made when the customer asks for it. */
export const MISSED_HOURS = 48
export const HOUR_MS = 60 * 60 * 1000
