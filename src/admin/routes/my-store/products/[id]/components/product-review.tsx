import { useDate } from "@medusajs/dashboard/hooks"
import { Alert, Button, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../../components/section"
import { useMay } from "../../../../../hooks/seller-me"
import { SellerProduct, useSubmitMyProduct } from "../../../../../hooks/seller-products"

/** Where the product stands with the marketplace, and the way forward. */
export const ProductReview = ({ product }: { product: SellerProduct }) => {
  const { t } = useTranslation("seller")
  const { getFullDate } = useDate()
  const { mutate, isPending } = useSubmitMyProduct(product.id)
  const { status, review } = product
  const may = useMay()
  const canSubmit =
    (status === "draft" || status === "rejected") && may("POST /seller/products/:id/submit")
  const since = status === "proposed" ? review?.created_at : review?.decided_at

  const submit = () =>
    mutate(undefined, {
      onSuccess: () => toast.success(t("review.submitted")),
      onError: (error) => toast.error(error.message),
    })

  return (
    <Section title={t("review.title")}>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Text size="small">{t(`review.state.${status}`)}</Text>
        {since && status !== "draft" && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {getFullDate({ date: since, includeTime: true })}
          </Text>
        )}
        {status === "rejected" && review?.reason && (
          <Alert variant="error" className="whitespace-pre-line break-words">
            {review.reason}
          </Alert>
        )}
        {canSubmit && (
          <Button size="small" className="self-start" isLoading={isPending} onClick={submit}>
            {t(status === "rejected" ? "review.submit_again" : "review.submit")}
          </Button>
        )}
      </div>
    </Section>
  )
}
