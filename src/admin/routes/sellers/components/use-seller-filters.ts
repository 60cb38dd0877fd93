import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Seller } from "../../../hooks/seller"

const filterHelper = createDataTableFilterHelper<Seller>()
const VERIFICATIONS = ["unverified", "verified", "rejected"] as const

export const useSellerFilters = () => {
  const { t } = useTranslation("seller")
  return useMemo(
    () => [
      filterHelper.accessor("verification", {
        type: "select",
        label: t("fields.verification"),
        options: VERIFICATIONS.map((value) => ({ value, label: t(`verification.${value}`) })),
      }),
    ],
    [t]
  )
}
