import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { Auction } from "../../../hooks/auction"
import { usePublishAuction, useUpdateAuction } from "../../../hooks/auction-actions"
import { errorMessage } from "../../../lib/error-message"
import { useAuctionSide } from "../auction-side"
import { AuctionForm, Submit } from "./auction-form"
import { AuctionValues, changesOf, valuesOf } from "./auction-values"

export const EditAuctionForm = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { api, may } = useAuctionSide()
  const { handleSuccess } = useRouteModal()
  const update = useUpdateAuction(api)
  const publishing = usePublishAuction(api)
  const form = useForm<AuctionValues>({ defaultValues: valuesOf(auction) })
  const stage = stageOf(auction)
  const submit: Submit = async (values, publish) => {
    try {
      const changes = changesOf(auction, values)
      if (Object.keys(changes).length) await update.mutateAsync({ id: auction.id, ...changes })
      if (publish) await publishing.mutateAsync(auction.id)
    } catch (error) {
      return form.setError("root.server", { message: errorMessage(error) })
    }
    toast.success(t(publish ? "done.published" : "done.saved"))
    handleSuccess()
  }
  return (
    <AuctionForm
      form={form}
      title={t("form.edit")}
      stage={stage}
      mayPublish={may("POST /auctions/:id/publish")}
      submit={submit}
    />
  )
}

function stageOf({ status }: Auction) {
  if (status === "draft") return "draft"
  return status === "live" ? "live" : "scheduled"
}
