import { DataTable } from "@medusajs/dashboard/components"
import { Container, createDataTableColumnHelper, toast, usePrompt } from "@medusajs/ui"
import { useCallback, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../components/date-text"
import { TextLink } from "../../../components/text-link"
import { Truncated } from "../../../components/truncated"
import { PayoutHold, useHolds, useReleaseHold } from "../../../hooks/ledger-watch"
import { errorMessage } from "../../../lib/error-message"
import { useTableQuery } from "../../../lib/table-query"
import { StoreName } from "../payouts/components/store-name"
import { HoldDrawer } from "./hold-drawer"

const PAGE_SIZE = 10
const PREFIX = "hold"
const columnHelper = createDataTableColumnHelper<PayoutHold>()

/** Why money waits now, and a way to let it go. */
export const HoldSection = () => {
  const { t } = useTranslation("ledger")
  const [isOpening, setOpening] = useState(false)
  const { q: _, ...query } = useTableQuery({
    ...{ pageSize: PAGE_SIZE, prefix: PREFIX, order: "-opened_at" },
  })
  const { data, isLoading, isError, error } = useHolds({ ...query, is_open: "true" })
  const columns = useHoldColumns()
  if (isError && !data) throw error
  return (
    <Container className="p-0">
      <DataTable
        prefix={PREFIX}
        heading={t("holds.title")}
        subHeading={t("holds.description")}
        data={data?.payout_holds}
        columns={columns}
        getRowId={({ id }) => id}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        enableSearch={false}
        action={{ label: t("holds.open"), onClick: () => setOpening(true) }}
        emptyState={{
          empty: { heading: t("holds.empty.title"), description: t("holds.empty.text") },
        }}
      />
      <HoldDrawer open={isOpening} onClose={() => setOpening(false)} />
    </Container>
  )
}

function useHoldColumns() {
  const { t } = useTranslation("ledger")
  const release = useRelease()
  return useMemo(
    () => [
      columnHelper.accessor("seller", {
        header: t("balances.seller"),
        cell: ({ getValue }) => <StoreName seller={getValue()} />,
      }),
      columnHelper.accessor("kind", {
        header: t("holds.kind"),
        cell: ({ getValue }) => t(`holds.kinds.${getValue()}`),
      }),
      columnHelper.accessor("seller_order_id", {
        header: t("holds.what"),
        cell: ({ row: { original: hold } }) =>
          hold.seller_order_id ? (
            <TextLink to={`/money/ledger?q=${hold.seller_order_id}`}>{t("holds.slice")}</TextLink>
          ) : (
            t("holds.everything")
          ),
      }),
      columnHelper.accessor("reason", {
        header: t("holds.reason"),
        cell: ({ getValue }) => <Truncated text={getValue() ?? "-"} className="max-w-[220px]" />,
      }),
      columnHelper.accessor("opened_at", {
        header: t("holds.since"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.action({
        actions: ({ row: { original: hold } }) => [
          { label: t("holds.release"), onClick: () => void release(hold) },
        ],
      }),
    ],
    [t, release]
  )
}

/** Asks first: the money may leave with the next payout. */
function useRelease() {
  const { t } = useTranslation("ledger")
  const prompt = usePrompt()
  const { mutateAsync } = useReleaseHold()
  return useCallback(
    async ({ id, seller }: PayoutHold) => {
      const isSure = await prompt({
        title: t("holds.release"),
        description: t("holds.release_text", { name: seller?.name ?? "" }),
        confirmText: t("holds.release"),
        cancelText: t("translation:actions.cancel"),
      })
      if (!isSure) return
      await mutateAsync(id).then(
        () => toast.success(t("holds.released")),
        (error) => toast.error(errorMessage(error))
      )
    },
    [t, prompt, mutateAsync]
  )
}
