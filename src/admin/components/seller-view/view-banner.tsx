import { FetchError } from "@medusajs/js-sdk"
import { Eye } from "@medusajs/icons"
import { Button, Text, toast } from "@medusajs/ui"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useEndSellerView, useViewCheck } from "../../hooks/seller-view"
import { rememberView, SellerView } from "../../lib/seller-view"
import { useMinutesLeft } from "./use-minutes-left"
import { ViewLinks } from "./view-links"

type ViewBannerProps = { view: SellerView; isInside: boolean }

/** Tells the merchant whose pages these are, and leads around in them and out again. */
export const ViewBanner = ({ view, isInside }: ViewBannerProps) => {
  const { t } = useTranslation("seller")
  const { mutate: end, isPending } = useEndSellerView()
  const minutes = useMinutesLeft(view)
  useLeaveWhenOver(view, minutes)
  const { name } = view.seller
  return (
    <section
      aria-label={t("view.banner.label")}
      className="bg-ui-tag-orange-bg border-ui-tag-orange-border text-ui-tag-orange-text border-b"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
        <Eye className="shrink-0" />
        <Text size="small" className="min-w-0 flex-1 basis-64 break-words" role="status">
          {t(isInside ? "view.banner.inside" : "view.banner.outside", { name })}{" "}
          <span className="text-nowrap">{t("view.banner.minutes", { count: minutes })}</span>
        </Text>
        <div className="flex items-center gap-x-2">
          {!isInside && (
            <Button size="small" variant="secondary" asChild>
              <Link to="/my-store">{t("view.banner.back")}</Link>
            </Button>
          )}
          <Button
            size="small"
            variant="secondary"
            isLoading={isPending}
            onClick={() => end(view, { onError: (error) => toast.error(error.message) })}
          >
            {t("view.banner.end")}
          </Button>
        </div>
      </div>
      {isInside && <ViewLinks />}
    </section>
  )
}

/** The server's clock decides; this one only says when to ask. */
function useLeaveWhenOver(view: SellerView, minutes: number) {
  const { t } = useTranslation("seller")
  const { error, refetch } = useViewCheck(view)
  const isOver = error instanceof FetchError && [401, 403].includes(error.status ?? 0)

  useEffect(() => {
    if (minutes <= 0) refetch()
  }, [minutes, refetch])

  useEffect(() => {
    if (!isOver) return
    toast.info(t("view.over", { name: view.seller.name }))
    rememberView(null)
  }, [isOver, t, view.seller.name])
}
