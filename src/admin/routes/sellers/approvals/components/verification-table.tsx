import { DataTable } from "@medusajs/dashboard/components"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { SellerAvatar } from "../../../../components/seller-avatar"
import { Truncated } from "../../../../components/truncated"
import { SellerRow, useSellers } from "../../../../hooks/seller"
import { useTableQuery } from "../../../../lib/table-query"
import { RejectVerificationDrawer } from "../../components/reject-verification-drawer"
import { useVerifyWithPrompt } from "../../components/use-verify-with-prompt"
import { DecisionButtons } from "./decision-buttons"

const PAGE_SIZE = 20
const PREFIX = "verification"

/** Stores whose documents wait for a look. A row leads to the documents. */
export const VerificationTable = () => {
  const { t } = useTranslation("seller")
  const query = useTableQuery({ pageSize: PAGE_SIZE, prefix: PREFIX, order: "created_at" })
  const { data, isLoading, isError, error } = useSellers({ ...query, verification_requested: true })
  const { verify } = useVerifyWithPrompt()
  const [rejected, setRejected] = useState<SellerRow | null>(null)
  const columns = useColumns(verify, setRejected)
  if (isError) throw error

  return (
    <>
      <DataTable
        prefix={PREFIX}
        subHeading={t("trust.verifications_hint")}
        data={data?.sellers}
        columns={columns}
        getRowId={(seller) => seller.id}
        rowHref={(seller) => `/sellers/${seller.id}?tab=documents`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        emptyState={{
          empty: {
            heading: t("approvals.empty.title"),
            description: t("trust.verifications_empty"),
          },
          filtered: { heading: t("sellers.none.title"), description: t("sellers.none.text") },
        }}
      />
      <RejectVerificationDrawer seller={rejected} onClose={() => setRejected(null)} />
    </>
  )
}

const columnHelper = createDataTableColumnHelper<SellerRow>()

const useColumns = (
  onVerify: (seller: SellerRow) => void,
  onReject: (seller: SellerRow) => void
) => {
  const { t } = useTranslation("seller")
  return useMemo(
    () => [
      columnHelper.accessor("name", {
        header: t("fields.name"),
        cell: ({ row: { original: seller } }) => (
          <div className="flex max-w-[180px] items-center gap-x-3 lg:max-w-[320px]">
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
      columnHelper.accessor("verification_requested_at", {
        header: t("trust.requested_at"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.display({
        id: "decide",
        cell: ({ row: { original: seller } }) => (
          <DecisionButtons
            name={seller.name}
            onApprove={() => onVerify(seller)}
            onReject={() => onReject(seller)}
          />
        ),
      }),
    ],
    // The callbacks change with every render; what they do does not.
    [t]
  )
}
