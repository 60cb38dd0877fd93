import { DataTable } from "@medusajs/dashboard/components"
import { Container, createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { TicketStatusBadge } from "../../../../components/ticket/ticket-badges"
import { Truncated } from "../../../../components/truncated"
import { TICKET_STATUSES } from "../../../../hooks/ticket"
import { StoreTicket, useStoreTickets } from "../../../../hooks/ticket-store"
import { useTableQuery } from "../../../../lib/table-query"

const PAGE_SIZE = 20
const columnHelper = createDataTableColumnHelper<StoreTicket>()
const filterHelper = createDataTableFilterHelper<StoreTicket>()

/** What is asked about the store's orders and products. */
export const StoreTicketTable = () => {
  const { t } = useTranslation("ticket")
  const { q: _, ...query } = useTableQuery<"status">({
    ...{ pageSize: PAGE_SIZE, filters: ["status"], order: "-last_public_comment_at" },
  })
  const { data, isLoading, isError, error } = useStoreTickets(query)
  const columns = useColumns()
  const filters = useFilters()
  if (isError) throw error
  return (
    <Container className="p-0">
      <DataTable
        heading={t("store.title")}
        subHeading={t("store.text")}
        enableSearch={false}
        data={data?.tickets}
        columns={columns}
        filters={filters}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/my-store/tickets/${id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("store.empty"), description: t("store.empty_text") },
          filtered: { heading: t("list.none"), description: t("store.none_text") },
        }}
      />
    </Container>
  )
}

function useFilters() {
  const { t } = useTranslation("ticket")
  return useMemo(
    () => [
      filterHelper.accessor("status", {
        type: "multiselect",
        label: t("fields.status"),
        options: TICKET_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      }),
    ],
    [t]
  )
}

function useColumns() {
  const { t } = useTranslation("ticket")
  return useMemo(() => {
    const byDate = {
      enableSorting: true,
      sortAscLabel: t("translation:filters.sorting.dateAsc"),
      sortDescLabel: t("translation:filters.sorting.dateDesc"),
    }
    return [
      columnHelper.accessor("number", {
        header: t("fields.number"),
        cell: ({ getValue }) => <bdi className="tabular-nums">#{getValue()}</bdi>,
      }),
      columnHelper.accessor("subject", {
        header: t("fields.subject"),
        cell: ({ row: { original } }) => (
          <div className="max-w-[320px] py-2">
            <Truncated text={original.subject} className="txt-compact-small-plus" />
            <Truncated
              text={original.requester_name}
              className="text-ui-fg-subtle txt-compact-xsmall"
            />
          </div>
        ),
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => <TicketStatusBadge status={getValue()} />,
      }),
      columnHelper.accessor("category", {
        header: t("fields.category"),
        cell: ({ getValue }) => t(`category.${getValue()}`),
      }),
      columnHelper.accessor("created_at", {
        header: t("fields.created"),
        ...byDate,
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.accessor("last_public_comment_at", {
        header: t("fields.updated"),
        ...byDate,
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
    ]
  }, [t])
}
