/** Advisories that do no harm here: the id, as in its address, and the reason. */
export const ACCEPTED = {}
