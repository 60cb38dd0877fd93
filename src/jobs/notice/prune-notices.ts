import { MedusaContainer } from "@medusajs/framework/types"
import { forgetOldNotices } from "../../workflows/notice/forget-old-notices"

/** Forgets old inboxes and messages. Of two processes each takes what the other has not. */
export default async function pruneNotices(container: MedusaContainer) {
  await forgetOldNotices(container, new Date())
}

export const config = {
  name: "prune-notices",
  // At night, where most people are.
  schedule: "40 3 * * *",
}
