import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { FeedbackDrawer } from "../../../components/feedback/feedback-drawer"
import { StatusTabs } from "../../../components/status-tabs"
import { useFeedbackList } from "../../../hooks/feedback"
import { useTableQuery } from "../../../lib/table-query"
import { KIND, KIND_TABS, STATUS_TABS, useFeedbackChoice } from "./feedback-query"
import { OneSubject } from "./one-subject"
import { useFeedbackColumns } from "./use-feedback-columns"
import { useFeedbackFilters } from "../../../components/feedback/use-feedback-filters"

const PAGE_SIZE = 20

export const FeedbackTable = () => {
  const { t } = useTranslation("feedback")
  const { status, kind, ...subject } = useFeedbackChoice()
  const { opened, hrefOf, close } = useOpenedFeedback()
  const query = useTableQuery<"stars" | "is_answered">({
    ...{ pageSize: PAGE_SIZE, filters: ["stars", "is_answered"], order: "-rated_at" },
  })
  const { data, isLoading, isError, error } = useFeedbackList({
    ...{ ...query, ...subject },
    status: status === "all" ? undefined : status,
    kind: kind === "all" ? undefined : kind,
  })
  const columns = useFeedbackColumns()
  const filters = useFeedbackFilters()
  if (isError) throw error
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between">
        <StatusTabs
          tabs={STATUS_TABS}
          selected={status}
          label={t("tabs.label")}
          labelOf={(tab) => t(`tabs.${tab}`)}
          countOf={() => undefined}
        />
        <StatusTabs
          name={KIND}
          tabs={KIND_TABS}
          selected={kind}
          label={t("kinds.label")}
          labelOf={(tab) => t(`kinds.${tab}`)}
          countOf={() => undefined}
        />
      </div>
      <OneSubject {...subject} />
      <DataTable
        heading={t("list.title")}
        subHeading={t("list.description")}
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
      <FeedbackDrawer id={opened} onClose={close} />
    </Container>
  )
}

/** Which one is open stands in the address, beside all that chose the list. */
function useOpenedFeedback() {
  const [params, setParams] = useSearchParams()
  const hrefOf = (id: string) => {
    const next = new URLSearchParams(params)
    next.set("feedback", id)
    return `/feedback?${next}`
  }
  const close = () =>
    setParams((open) => {
      open.delete("feedback")
      return open
    })
  return { opened: params.get("feedback"), hrefOf, close }
}
