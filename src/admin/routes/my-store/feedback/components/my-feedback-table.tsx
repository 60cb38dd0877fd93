import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useFeedbackFilters } from "../../../../components/feedback/use-feedback-filters"
import { StatusTabs, useStatusTab } from "../../../../components/status-tabs"
import { useMyFeedbackList } from "../../../../hooks/feedback"
import { useTableQuery } from "../../../../lib/table-query"
import { MyFeedbackDrawer } from "./my-feedback-drawer"
import { useMyFeedbackColumns } from "./use-my-feedback-columns"

const PAGE_SIZE = 20
const TABS = ["all", "seller", "product"] as const

export const MyFeedbackTable = () => {
  const { t } = useTranslation("feedback")
  const kind = useStatusTab(TABS)
  const { opened, hrefOf, close } = useOpened()
  const query = useTableQuery<"stars" | "is_answered">({
    ...{ pageSize: PAGE_SIZE, filters: ["stars", "is_answered"], order: "-rated_at" },
  })
  const { data, isLoading, isError, error } = useMyFeedbackList({
    ...query,
    kind: kind === "all" ? undefined : kind,
  })
  const columns = useMyFeedbackColumns()
  const filters = useFeedbackFilters()
  if (isError) throw error
  return (
    <Container className="divide-y p-0">
      <StatusTabs
        tabs={TABS}
        selected={kind}
        label={t("kinds.label")}
        labelOf={(tab) => t(`my.tabs.${tab}`)}
        countOf={() => undefined}
      />
      <DataTable
        heading={t("my.title")}
        subHeading={t("my.description")}
        data={data?.feedback}
        columns={columns}
        filters={filters}
        getRowId={(feedback) => feedback.id}
        rowHref={(feedback) => hrefOf(feedback.id)}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("list.empty"), description: t("list.empty_text") },
          filtered: { heading: t("list.none"), description: t("list.none_text") },
        }}
      />
      <MyFeedbackDrawer feedback={data?.feedback.find(({ id }) => id === opened)} onClose={close} />
    </Container>
  )
}

/** Which one is open stands in the address, beside all that chose the list. */
function useOpened() {
  const [params, setParams] = useSearchParams()
  const hrefOf = (id: string) => {
    const next = new URLSearchParams(params)
    next.set("feedback", id)
    return `/my-store/feedback?${next}`
  }
  const close = () =>
    setParams((open) => {
      open.delete("feedback")
      return open
    })
  return { opened: params.get("feedback"), hrefOf, close }
}
