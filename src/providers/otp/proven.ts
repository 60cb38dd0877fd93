/**
 * Marks the body of a request whose code was right with what was proven. A body that comes over the
 * network is JSON and has no symbols, so nobody can bring the mark along.
 */
export const PROVEN = Symbol.for("souk.otp.proven")

export type ProvenBody = { [PROVEN]?: string }
