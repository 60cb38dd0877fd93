import { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTicketDraft } from "../../../../hooks/ticket-draft"
import { useTicketNews, useTicketPresence } from "../../../../hooks/ticket-live"
import { errorMessage } from "../../../../lib/error-message"

const CONFLICT = 409

/** All that is open on one's desk with a ticket: the draft, who else is there, and what is new. */
export function useTicketDesk(id: string, version: number | undefined) {
  const draft = useTicketDraft(id)
  const presence = useTicketPresence(id)
  const [refused, setRefused] = useState<number>()
  const isBusy = !!draft.draft.body.trim() || draft.draft.attachments.length > 0
  const news = useTicketNews(id, version, isBusy)
  /** What to do when a deed is refused: one that came too late is explained above the thread. */
  const fail = (error: unknown) => {
    if (error instanceof FetchError && error.status === CONFLICT) return setRefused(version)
    toast.error(errorMessage(error))
  }
  return {
    ...{ draft, presence, fail, reload: news.reload, told: news.told },
    /** Others changed the ticket since it was read. A reading brings a new version and mends it. */
    isStale: news.isStale || (refused !== undefined && refused === version),
    isRefused: refused !== undefined && refused === version,
  }
}
export type TicketDesk = ReturnType<typeof useTicketDesk>
