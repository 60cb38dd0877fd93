/** What happens at the door. These events are for the shop alone and never leave it as webhooks. */
export const OtpEvents = {
  /** Somebody was given an access token by password or code. It may be lost. */
  SIGNED_IN: "otp.signed_in",
} as const

export type SignedIn = {
  actor_type: "customer" | "user"
  actor_id: string
  /** Like "Firefox on Windows". */
  device: string
  /** The network it came from, without the part that names a single machine. */
  address: string
  /** ISO 8601. */
  at: string
}
