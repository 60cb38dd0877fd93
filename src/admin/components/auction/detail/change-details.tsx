import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AuctionChange } from "../../../hooks/auction"
import { TextLink } from "../../text-link"
import { useAuctionSide } from "../auction-side"
import { useMoments } from "../moments"

/** The facts of a change in words; nothing where it has none that can be told. */
export const ChangeDetails = ({ change }: { change: AuctionChange }) => {
  const { t } = useTranslation("auction")
  const { home } = useAuctionSide()
  const words = useDetailWords()(change)
  const { new_id } = change.details ?? {}
  if (change.kind === "relisted" && typeof new_id === "string") {
    return (
      <TextLink to={`${home}/${new_id}`} className="txt-small">
        {t("history.new_auction")}
      </TextLink>
    )
  }
  if (!words) return null
  return (
    <Text size="small" className="text-ui-fg-subtle tabular-nums">
      {words}
    </Text>
  )
}

function useDetailWords() {
  const { t } = useTranslation("auction")
  const { exact } = useMoments()
  return ({ kind, details }: AuctionChange) => {
    const { from, to, status, count } = details ?? {}
    if (kind === "extended" && typeof from === "string" && typeof to === "string") {
      return t("history.end_moved", { from: exact(from), to: exact(to) })
    }
    if (kind === "bids_voided" && typeof count === "number") {
      return t("history.bids_taken_out", { count })
    }
    if (kind === "ended" && typeof status === "string") return t(`status.${status}`)
    if (kind === "offer_answered" && typeof status === "string") {
      return t(`offers.status.${status}`)
    }
    return null
  }
}
