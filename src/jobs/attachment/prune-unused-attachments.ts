import { MedusaContainer } from "@medusajs/framework/types"
import { forgetUnusedAttachments } from "../../workflows/attachment/forget-unused-attachments"

/** Forgets files that were uploaded and never sent. */
export default async function pruneUnusedAttachments(container: MedusaContainer) {
  await forgetUnusedAttachments(container, new Date())
}

export const config = { name: "prune-unused-attachments", schedule: "37 * * * *" }
