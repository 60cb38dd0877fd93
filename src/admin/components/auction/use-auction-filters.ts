import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Auction } from "../../hooks/auction"
import { useSellers } from "../../hooks/seller"
import { useAuctionSide } from "./auction-side"
import { useCurrencyCodes } from "./use-currency-codes"

const filterHelper = createDataTableFilterHelper<Auction>()
/** What the list route calls the merchant's own goods. */
export const HOUSE = "none"
/** As many stores as the filter offers; the others are found by searching. */
const SELLERS_MAX = 100

export const useAuctionFilters = () => {
  const { t } = useTranslation("auction")
  const { isMerchant } = useAuctionSide()
  const currencies = useCurrencyCodes()
  const { data } = useSellers({ limit: SELLERS_MAX, order: "name" }, isMerchant)
  return useMemo(() => {
    const currency = filterHelper.accessor("currency_code", {
      type: "multiselect",
      label: t("fields.currency"),
      options: currencies.map((code) => ({ value: code, label: code.toUpperCase() })),
    })
    const seller = filterHelper.accessor("seller_id", {
      type: "multiselect",
      label: t("fields.seller"),
      searchable: true,
      options: [
        { value: HOUSE, label: t("own_goods") },
        ...(data?.sellers ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ],
    })
    return [...(isMerchant ? [seller] : []), ...(currencies.length > 1 ? [currency] : [])]
  }, [t, isMerchant, currencies, data])
}
