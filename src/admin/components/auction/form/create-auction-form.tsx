import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useRef } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  useCreateAuction,
  usePublishAuction,
  useUpdateAuction,
} from "../../../hooks/auction-actions"
import { useLotProduct } from "../../../hooks/auction-lots"
import type { AuctionDefaults } from "../../../hooks/auction-settings"
import { errorMessage } from "../../../lib/error-message"
import { useAuctionSide } from "../auction-side"
import { AuctionForm, Submit } from "./auction-form"
import { AuctionValues, emptyValues, toInput } from "./auction-values"

type CreateAuctionFormProps = {
  currency_code: string
  defaults: AuctionDefaults
  /** Chosen already, on the page of the product. */
  product_id?: string
}

export const CreateAuctionForm = (known: CreateAuctionFormProps) => {
  const { t } = useTranslation("auction")
  const { api, may } = useAuctionSide()
  const form = useForm<AuctionValues>({ defaultValues: emptyValues(known) })
  const { data: product } = useLotProduct(api, form.watch("product_id"))
  const submit = useCreate(product?.seller?.id, (message) =>
    form.setError("root.server", { message })
  )
  return (
    <AuctionForm
      form={form}
      title={t("form.create")}
      stage="draft"
      mayPublish={may("POST /auctions/:id/publish")}
      submit={submit}
    />
  )
}

/**
 * Makes the draft, then publishes it. A refused publishing keeps the draft, which is then changed.
 * The merchant names the store whose piece it is.
 */
function useCreate(seller_id: string | undefined, refuse: (message: string) => void): Submit {
  const { t } = useTranslation("auction")
  const { api, home } = useAuctionSide()
  const { handleSuccess } = useRouteModal()
  const create = useCreateAuction(api)
  const update = useUpdateAuction(api)
  const publishing = usePublishAuction(api)
  const draft = useRef<string>()
  return async (values, publish) => {
    try {
      const input = toInput(values)
      const { auction } = draft.current
        ? await update.mutateAsync({ id: draft.current, ...input })
        : await create.mutateAsync({ ...input, seller_id })
      draft.current = auction.id
      if (publish) await publishing.mutateAsync(auction.id)
      toast.success(t(publish ? "done.published" : "done.draft_saved"))
      handleSuccess(`${home}/${auction.id}`)
    } catch (error) {
      const kept = draft.current && publish ? ` ${t("form.draft_kept")}` : ""
      refuse(errorMessage(error) + kept)
    }
  }
}
