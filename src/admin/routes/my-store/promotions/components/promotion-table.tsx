import { DataTable } from "@medusajs/dashboard/components"
import { Container, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { PromotionState } from "../../../../../modules/promotion-policy/rules"
import { OwnPromotion, useOwnPromotions } from "../../../../hooks/promotion-policy-own"
import { useMay } from "../../../../hooks/seller-me"
import { useTableQuery } from "../../../../lib/table-query"
import { usePromotionColumns } from "./use-promotion-columns"

const PAGE_SIZE = 20
const STATES: PromotionState[] = ["scheduled", "running", "used_up", "ended", "stopped"]

/** All promotions of the store. */
export const PromotionTable = () => {
  const { t } = useTranslation("promotion-policy")
  const may = useMay()
  const query = useTableQuery<"state">({ pageSize: PAGE_SIZE, filters: ["state"] })
  const { data, isLoading, isError, error } = useOwnPromotions(query)
  const columns = usePromotionColumns()
  const filters = usePromotionFilters()
  if (isError && !data) throw error
  return (
    <Container className="p-0">
      <DataTable
        heading={t("own.title")}
        subHeading={t("own.text")}
        data={data?.promotions}
        columns={columns}
        filters={filters}
        action={
          may("POST /seller/promotions")
            ? { label: t("translation:actions.create"), to: "/my-store/promotions/create" }
            : undefined
        }
        getRowId={(promotion) => promotion.id}
        rowHref={
          may("POST /seller/promotions/:id")
            ? (promotion) => `/my-store/promotions/edit/${promotion.id}`
            : undefined
        }
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("own.empty.title"), description: t("own.empty.text") },
          filtered: { heading: t("own.none.title"), description: t("own.none.text") },
        }}
      />
    </Container>
  )
}

const filterHelper = createDataTableFilterHelper<OwnPromotion>()

const usePromotionFilters = () => {
  const { t } = useTranslation("promotion-policy")
  return useMemo(
    () => [
      filterHelper.accessor("state", {
        type: "select",
        label: t("fields.state"),
        options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
      }),
    ],
    [t]
  )
}
