import { useSearchParams } from "react-router-dom"
import { useStatusTab } from "../../../components/status-tabs"
import { FEEDBACK_KINDS } from "../../../hooks/feedback"

export const STATUS_TABS = ["visible", "hidden", "all"] as const
export const KIND_TABS = ["all", ...FEEDBACK_KINDS] as const
/** In the address, beside the tab of the status. */
export const KIND = "of"

/** What the address chooses, beside what the table itself keeps there. */
export function useFeedbackChoice() {
  const [params] = useSearchParams()
  const status = useStatusTab(STATUS_TABS)
  const kind = useStatusTab(KIND_TABS, KIND)
  const seller_id = params.get("seller_id") ?? undefined
  const product_id = params.get("product_id") ?? undefined
  return { status, kind, seller_id, product_id }
}
