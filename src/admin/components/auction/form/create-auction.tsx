import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useAuctionDefaults } from "../../../hooks/auction-settings"
import { useAuctionSide } from "../auction-side"
import { useCurrencyCodes } from "../use-currency-codes"
import { AuctionModal } from "./auction-modal"
import { CreateAuctionForm } from "./create-auction-form"

/** The form of a new auction, once it is known what holds where nothing is said. */
export const CreateAuction = () => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const [params] = useSearchParams()
  const [currency_code = ""] = useCurrencyCodes()
  const { data: defaults, error } = useAuctionDefaults(api, currency_code)
  if (error) throw error
  return (
    <AuctionModal title={t("form.create")} description={t("form.create_text")}>
      {defaults && (
        <CreateAuctionForm
          currency_code={currency_code}
          defaults={defaults}
          product_id={params.get("product_id") ?? undefined}
        />
      )}
    </AuctionModal>
  )
}
