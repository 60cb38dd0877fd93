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

/** "09:30:00 → 09:34:12", or only where it was moved to. */
export function useEndMoved() {
  const { t } = useTranslation("auction")
  const { exact } = useMoments()
  return (from: unknown, to: unknown) => {
    if (typeof to !== "string") return null
    if (typeof from !== "string") return t("history.moved_to", { to: exact(to) })
    return t("history.end_moved", { from: exact(from), to: exact(to) })
  }
}

const textsIn = (list: unknown): string[] => (Array.isArray(list) ? list.map(String) : [])

function useDetailWords() {
  const { t } = useTranslation("auction")
  const endMoved = useEndMoved()
  return ({ kind, details }: AuctionChange) => {
    const { from, to, status, unsold_reason, seqs, aliases, fields } = details ?? {}
    switch (kind) {
      case "extended":
      case "resumed":
        return endMoved(from, to)
      case "bids_voided":
        return [...textsIn(aliases), t("bids.count", { count: textsIn(seqs).length })].join(" · ")
      case "ended":
        return t(unsold_reason ? `unsold.${unsold_reason}.short` : `status.${status}`)
      case "offer_answered":
        return t(`offers.status.${status}`)
      case "edited":
        return textsIn(fields).map(fieldName).filter(Boolean).join(", ")
      case "reserve_lowered":
        return details?.is_removed ? t("history.reserve_removed") : null
      default:
        return null
    }
  }

  /** The words of the form; a column that follows from another has none. */
  function fieldName(column: string) {
    const name = column.replace(/_(id|code|s)$/, "")
    return t(`fields.${name}`, { defaultValue: "" })
  }
}
