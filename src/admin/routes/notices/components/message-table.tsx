import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { StatusTabs, useStatusTab } from "../../../components/status-tabs"
import { useNoticeMessageCounts, useNoticeMessages } from "../../../hooks/notice-messages"
import { useTableQuery } from "../../../lib/table-query"
import { MessageDrawer } from "./message-drawer"
import { useMessageColumns } from "./use-message-columns"
import { useMessageFilters } from "./use-message-filters"
import { useRetryAll } from "./use-retry-all"

const PAGE_SIZE = 20
const STATUSES_OF = {
  all: undefined,
  waiting: ["pending", "sending"],
  sent: ["sent"],
  dead: ["dead"],
}
const TABS = ["all", "waiting", "sent", "dead"] as const

/** The outbox, the newest first. */
export const MessageTable = () => {
  const { t } = useTranslation("notice")
  const tab = useStatusTab(TABS)
  const { opened, hrefOf, close } = useOpenedMessage()
  const query = useTableQuery({
    ...{ pageSize: PAGE_SIZE, filters: ["channel", "key"], order: "-created_at" },
  })
  const { data: standing } = useNoticeMessageCounts()
  const status = STATUSES_OF[tab]
  const { data, isLoading, isError, error } = useNoticeMessages({ ...query, status })
  const columns = useMessageColumns()
  const filters = useMessageFilters()
  const retryAll = useRetryAll(query)
  if (isError && !data) throw error
  const { pending = 0, sending = 0, dead = 0 } = standing?.counts ?? {}
  const none =
    tab === "waiting" || tab === "dead" ? `none_${tab}` : tab === "all" ? "empty" : "none"
  return (
    <Container className="divide-y p-0">
      <StatusTabs
        tabs={TABS}
        selected={tab}
        label={t("fields.status")}
        labelOf={(one) => t(`messages.${one}`)}
        countOf={(one) => ({ all: 0, waiting: pending + sending, sent: 0, dead })[one]}
      />
      <DataTable
        heading={t("messages.title")}
        headingLevel="h2"
        subHeading={t("messages.description")}
        data={data?.notice_messages}
        columns={columns}
        filters={filters}
        getRowId={(message) => message.id}
        rowHref={(message) => hrefOf(message.id)}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        action={
          tab === "dead" && dead > 0
            ? { label: t("messages.retry_all"), onClick: retryAll }
            : undefined
        }
        emptyState={{
          empty: { heading: t(`messages.${none}`), description: t(`messages.${none}_text`) },
          filtered: { heading: t("messages.none"), description: t("messages.none_text") },
        }}
      />
      <MessageDrawer id={opened} onClose={close} />
    </Container>
  )
}

/** Which message is open stands in the address, beside all that chose the list. */
function useOpenedMessage() {
  const [params, setParams] = useSearchParams()
  const hrefOf = (id: string) => {
    const next = new URLSearchParams(params)
    next.set("message", id)
    return `/notices?${next}`
  }
  const close = () =>
    setParams((open) => {
      open.delete("message")
      return open
    })
  return { opened: params.get("message"), hrefOf, close }
}
