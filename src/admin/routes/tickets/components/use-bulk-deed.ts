import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { BulkDeed, useBulkChange } from "../../../hooks/ticket-deeds"
import { errorMessage } from "../../../lib/error-message"

/** Refusals that are said in full; the others are counted. */
const SAID_MAX = 3

/** Does one thing to all that are selected, and says how many it was done to and why not to others. */
export function useBulkDeed(ids: string[], onDone: () => void) {
  const { t } = useTranslation("ticket")
  const { mutateAsync } = useBulkChange()
  return async (deed: BulkDeed) => {
    // One that the others are merged into stays as it is.
    const into = deed.action === "merge" ? deed.into_id : null
    const ticket_ids = ids.filter((id) => id !== into)
    try {
      const { results } = await mutateAsync({ ...deed, ticket_ids })
      const refused = results.filter(({ ok }) => !ok)
      const done = results.length - refused.length
      if (done) toast.success(t(`bulk.done.${deed.action}`, { count: done }))
      const reasons = [...new Set(refused.map(({ message }) => message))].slice(0, SAID_MAX)
      if (refused.length) {
        toast.warning(t("bulk.refused", { count: refused.length }), {
          description: reasons.join(" "),
        })
      }
      onDone()
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
}
export type BulkAct = ReturnType<typeof useBulkDeed>
