import { DataTable } from "@medusajs/dashboard/components"
import { Container, DataTableRowSelectionState, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useFreshTicketLists } from "../../../hooks/ticket-live"
import { BulkBar } from "./bulk-bar"
import { CreateTicketDrawer } from "./create-ticket-drawer"
import { CursorContext } from "./cursor"
import { DeskHeader } from "./desk-header"
import { KeysHelp } from "./keys-help"
import type { KeyDeed } from "./row-keys"
import { TicketTabs } from "./ticket-tabs"
import { useRowKeys } from "./use-row-keys"
import { useTicketColumns } from "./use-ticket-columns"
import { useTicketFilters } from "./use-ticket-filters"
import { PAGE_SIZE, useTicketList } from "./use-ticket-list"
import { ViewBar } from "./view-bar"

/** The row of the cursor, also where cells have a ground of their own. */
const CURSOR_ROW =
  "[&_tr:has([data-cursor])]:bg-ui-bg-highlight [&_tr:has([data-cursor])_td]:!bg-ui-bg-highlight [&_tr:has([data-cursor])_td:first-child]:shadow-[inset_3px_0_0_var(--fg-interactive)] rtl:[&_tr:has([data-cursor])_td:first-child]:shadow-[inset_-3px_0_0_var(--fg-interactive)]"

type Opened = "create" | "help" | null

export const TicketDesk = () => {
  const { t } = useTranslation("ticket")
  const root = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const [opened, setOpened] = useState<Opened>(null)
  const [selection, setSelection] = useState<DataTableRowSelectionState>({})
  const { data, isLoading, isError, error, tab, view_id, filters, order } = useTicketList()
  const tickets = data?.tickets ?? []
  useFreshTicketLists()
  const act = (deed: KeyDeed) => {
    if (deed.deed === "open") navigate(`/tickets/${deed.id}`)
    if (deed.deed === "select") setSelection((before) => toggled(before, deed.id))
    if (deed.deed === "create" || deed.deed === "help") setOpened(deed.deed)
    if (deed.deed === "search") {
      root.current?.querySelector<HTMLInputElement>("input[type=search]")?.focus()
    }
  }
  const cursor = useRowKeys(
    tickets.map(({ id }) => id),
    act
  )
  const columns = useTicketColumns()
  const shownFilters = useTicketFilters()
  if (isError) throw error
  // Of those that are shown: nobody does anything to tickets that they do not see.
  const selected = tickets.filter(({ id }) => selection[id])
  return (
    <Container ref={root} className={`divide-y p-0 ${CURSOR_ROW}`}>
      <DeskHeader onCreate={() => setOpened("create")} onHelp={() => setOpened("help")} />
      <TicketTabs selected={view_id ? null : tab} />
      <ViewBar selected={view_id} shown={{ filters, order }} />
      <CursorContext.Provider value={cursor}>
        <DataTable
          data={tickets}
          columns={columns}
          filters={shownFilters}
          getRowId={({ id }) => id}
          rowHref={({ id }) => `/tickets/${id}`}
          rowCount={data?.count}
          pageSize={PAGE_SIZE}
          isLoading={isLoading}
          rowSelection={{ state: selection, onRowSelectionChange: setSelection }}
          emptyState={{
            empty: { heading: t("list.empty"), description: t("list.empty_text") },
            filtered: { heading: t("list.none"), description: t("list.none_text") },
          }}
        />
      </CursorContext.Provider>
      {data && !data.is_count_exact && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {t("list.more_than", { count: data.count })}
        </Text>
      )}
      <BulkBar tickets={selected} onDone={() => setSelection({})} />
      <CreateTicketDrawer open={opened === "create"} onClose={() => setOpened(null)} />
      <KeysHelp open={opened === "help"} onClose={() => setOpened(null)} />
    </Container>
  )
}

function toggled(before: DataTableRowSelectionState, id: string): DataTableRowSelectionState {
  const { [id]: was, ...others } = before
  return was ? others : { ...others, [id]: true }
}
