import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { useAuction } from "../../../hooks/auction"
import { useAuctionSide } from "../auction-side"
import { AuctionModal } from "./auction-modal"
import { EditAuctionForm } from "./edit-auction-form"

export const EditAuction = () => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const { id = "" } = useParams()
  const { data: auction, error } = useAuction(api, id)
  if (error && !auction) throw error
  return (
    <AuctionModal title={t("form.edit")} description={t("form.edit_text")}>
      {auction && <EditAuctionForm auction={auction} />}
    </AuctionModal>
  )
}
