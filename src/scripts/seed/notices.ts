import { MedusaContainer } from "@medusajs/framework/types"
import { hear } from "../../workflows/notice/hear"
import { TELLERS } from "../../workflows/notice/tellers/all"

/** What is older is no news to anybody. */
const DAYS = 3
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * People hear of the newest of what happened in the demo, by the same search that finds what events
 * lost; whom it told before it tells nothing. The server sends the messages when it starts.
 */
export async function seedNotices(container: MedusaContainer) {
  const now = new Date()
  const window = { since: new Date(now.getTime() - DAYS * DAY_MS), until: now }
  for (const teller of TELLERS) {
    for (const heard of await teller.missed(container, window)) {
      await hear(container, teller, heard, now)
    }
  }
}
