import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { STOCK_LEVELS_MAX, useStock } from "../../../../hooks/stock"
import { StockSheet } from "../components/stock-sheet"
import { useStockQuery } from "../components/use-stock-query"

const PAGE_SIZE = 20

const StockSheetPage = () => {
  const { t } = useTranslation("stock")
  const query = useStockQuery(PAGE_SIZE)
  const { data, isFetchedAfterMount, error } = useStock({ ...query, limit: STOCK_LEVELS_MAX })
  if (error) throw error
  // Numbers that were read a while ago are no ground to write on.
  const isFresh = data && isFetchedAfterMount
  return (
    <RouteFocusModal>
      <RouteFocusModal.Title asChild>
        <span className="sr-only">{t("sheet.title")}</span>
      </RouteFocusModal.Title>
      <RouteFocusModal.Description asChild>
        <span className="sr-only">{t("sheet.description")}</span>
      </RouteFocusModal.Description>
      {isFresh ? (
        <StockSheet levels={data.stock} count={data.count} />
      ) : (
        <Skeleton className="m-6 h-64" />
      )}
    </RouteFocusModal>
  )
}

export default StockSheetPage
