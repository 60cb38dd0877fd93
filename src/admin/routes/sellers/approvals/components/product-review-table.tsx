import { DataTable, Thumbnail } from "@medusajs/dashboard/components"
import { createDataTableColumnHelper, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { RejectProductDrawer } from "../../../../components/reject-product-drawer"
import { Truncated } from "../../../../components/truncated"
import { ProductReview, useDecideReview, useProductReviews } from "../../../../hooks/seller-reviews"
import { useTableQuery } from "../../../../lib/table-query"
import { DecisionButtons } from "./decision-buttons"
import { thumbnailOf } from "../../../../lib/thumbnail"

const PAGE_SIZE = 20
const PREFIX = "product"

/** Products that wait for the merchant's look, the oldest first. */
export const ProductReviewTable = () => {
  const { t } = useTranslation("seller")
  const { limit, offset, order } = useTableQuery({
    pageSize: PAGE_SIZE,
    prefix: PREFIX,
    order: "created_at",
  })
  const query = { status: "pending", limit, offset, order }
  const { data, isLoading, isError, error } = useProductReviews(query)
  const [rejected, setRejected] = useState<ProductReview | null>(null)
  const columns = useColumns(setRejected)
  if (isError) throw error

  return (
    <>
      <DataTable
        prefix={PREFIX}
        subHeading={t("approvals.products_hint")}
        data={data?.product_reviews}
        columns={columns}
        getRowId={(review) => review.id}
        rowHref={(review) => `/products/${review.product?.id}`}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        enableSearch={false}
        emptyState={{
          empty: {
            heading: t("approvals.empty.title"),
            description: t("approvals.empty.products"),
          },
        }}
      />
      <RejectProductDrawer
        review={rejected && { id: rejected.id, title: rejected.product?.title ?? rejected.id }}
        onClose={() => setRejected(null)}
      />
    </>
  )
}

const columnHelper = createDataTableColumnHelper<ProductReview>()

const useColumns = (onReject: (review: ProductReview) => void) => {
  const { t } = useTranslation("seller")
  const { mutate } = useDecideReview()
  return useMemo(() => {
    const approve = (id: string) =>
      mutate(
        { id },
        {
          onSuccess: () => toast.success(t("approve.product.done")),
          onError: (error) => toast.error(error.message),
        }
      )
    return [
      columnHelper.accessor("product.title", {
        header: t("fields.product"),
        cell: ({ row: { original: review } }) => (
          <div className="flex max-w-[180px] lg:max-w-[320px] items-center gap-x-3">
            <Thumbnail src={thumbnailOf(review.product?.thumbnail)} />
            <Truncated text={review.product?.title ?? "-"} className="text-ui-fg-base" />
          </div>
        ),
      }),
      columnHelper.accessor("seller.name", {
        header: t("fields.seller"),
        cell: ({ getValue }) => <Truncated text={getValue() ?? "-"} className="max-w-[200px]" />,
      }),
      columnHelper.accessor("created_at", {
        header: t("fields.submitted_at"),
        cell: ({ getValue }) => <DateText date={getValue()} />,
      }),
      columnHelper.display({
        id: "decide",
        cell: ({ row: { original: review } }) => (
          <DecisionButtons
            name={review.product?.title ?? ""}
            onApprove={() => approve(review.id)}
            onReject={() => onReject(review)}
          />
        ),
      }),
    ]
  }, [t, mutate, onReject])
}
