import type { PublicState } from "../../modules/auction/state"
import { RoomMessages } from "./rooms"

/** A smaller move of the end travels with the next state, a tenth of a second later. */
export const EXTENSION_TOLD_MS = 1_000

export type News = {
  /** The message beside the plain state, if more happened than a bid. */
  name?: (typeof RoomMessages)["EXTENDED" | "ENDED" | "CANCELLED"]
  /** What waits for nothing. */
  is_urgent: boolean
}

const isEnded = ({ status }: PublicState) => status === "sold" || status === "unsold"

/**
 * What a room must hear beside the new state. It is read off the two states and not off events, so
 * that what another process did is told in the same way.
 */
export function newsOf(before: PublicState | undefined, after: PublicState): News {
  if (!before) return { is_urgent: false }
  if (isEnded(after) && !isEnded(before)) return { name: RoomMessages.ENDED, is_urgent: true }
  if (after.status === "cancelled" && before.status !== "cancelled") {
    return { name: RoomMessages.CANCELLED, is_urgent: true }
  }
  const moved_ms = Date.parse(after.ends_at) - Date.parse(before.ends_at)
  if (after.status !== "live" || before.status !== "live" || moved_ms <= 0) {
    return { is_urgent: after.status !== before.status }
  }
  return { name: RoomMessages.EXTENDED, is_urgent: moved_ms >= EXTENSION_TOLD_MS }
}
