import { DataTable } from "@medusajs/dashboard/components"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { InviteLinkModal } from "../../../../components/invite-link-modal"
import { RejectSellerDrawer } from "../../components/reject-seller-drawer"
import { SellerAvatar } from "../../../../components/seller-avatar"
import { Truncated } from "../../../../components/truncated"
import { useApproveWithPrompt } from "../../components/use-approve-with-prompt"
import { Seller, useSellers } from "../../../../hooks/seller"
import { useTableQuery } from "../../../../lib/table-query"
import { DecisionButtons } from "./decision-buttons"

const PAGE_SIZE = 20
const PREFIX = "application"

/** Sellers that wait to be admitted, the oldest first. */
export const ApplicationTable = () => {
  const { t } = useTranslation("seller")
  const query = useTableQuery({ pageSize: PAGE_SIZE, prefix: PREFIX, order: "created_at" })
  const { data, isLoading, isError, error } = useSellers({ ...query, status: ["pending"] })
  const { approve, invite, forgetInvite } = useApproveWithPrompt()
  const [rejected, setRejected] = useState<Seller | null>(null)
  const columns = useColumns(approve, setRejected)
  if (isError) throw error

  return (
    <>
      <DataTable
        prefix={PREFIX}
        subHeading={t("approvals.applications_hint")}
        data={data?.sellers}
        columns={columns}
        getRowId={(seller) => seller.id}
        rowHref={(seller) => `/sellers/${seller.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: { heading: t("approvals.empty.title"), description: t("approvals.empty.sellers") },
          filtered: { heading: t("sellers.none.title"), description: t("sellers.none.text") },
        }}
      />
      <RejectSellerDrawer seller={rejected} onClose={() => setRejected(null)} />
      <InviteLinkModal invite={invite} onClose={forgetInvite} />
    </>
  )
}

const columnHelper = createDataTableColumnHelper<Seller>()

const useColumns = (onApprove: (seller: Seller) => void, onReject: (seller: Seller) => void) => {
  const { t } = useTranslation("seller")
  return useMemo(
    () => [
      columnHelper.accessor("name", {
        header: t("fields.name"),
        cell: ({ row: { original: seller } }) => (
          <div className="flex max-w-[180px] lg:max-w-[320px] items-center gap-x-3">
            <SellerAvatar seller={seller} />
            <div className="min-w-0">
              <Truncated text={seller.name} className="text-ui-fg-base" />
              <Truncated
                text={`/${seller.handle}`}
                className="text-ui-fg-muted txt-compact-xsmall"
              />
            </div>
          </div>
        ),
      }),
      columnHelper.accessor("created_at", {
        header: t("fields.applied_at"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.display({
        id: "decide",
        cell: ({ row: { original: seller } }) => (
          <DecisionButtons
            name={seller.name}
            onApprove={() => onApprove(seller)}
            onReject={() => onReject(seller)}
          />
        ),
      }),
    ],
    // The callbacks change with every render; what they do does not.
    [t]
  )
}
