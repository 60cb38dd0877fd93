import { ActionMenu } from "@medusajs/dashboard/components"
import { EllipsisHorizontal } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Auction } from "../../../hooks/auction"
import { useAuctionSide } from "../auction-side"
import { AuctionDrawers, AuctionDrawer } from "./auction-drawers"
import { useAuctionMenu } from "./use-auction-menu"
import { usePublishWithPrompt, useResumeWithPrompt } from "./use-auction-prompts"

/** What can be done to the auction now: the most likely as buttons, the rest in a menu. */
export const AuctionActions = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const [drawer, setDrawer] = useState<AuctionDrawer | null>(null)
  const groups = useAuctionMenu(auction, setDrawer)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <MainAction auction={auction} onOpen={setDrawer} />
      {groups.length > 0 && (
        <ActionMenu groups={groups.map((actions) => ({ actions }))}>
          <IconButton size="small" variant="transparent" aria-label={t("actions.more")}>
            <EllipsisHorizontal />
          </IconButton>
        </ActionMenu>
      )}
      <AuctionDrawers auction={auction} open={drawer} onClose={() => setDrawer(null)} />
    </div>
  )
}

type MainActionProps = { auction: Auction; onOpen: (drawer: AuctionDrawer) => void }

const MainAction = ({ auction, onOpen }: MainActionProps) => {
  const { t } = useTranslation("auction")
  const { isMerchant, may } = useAuctionSide()
  const { publish, isPending } = usePublishWithPrompt(auction)
  const resuming = useResumeWithPrompt(auction)
  const { status } = auction
  if (status === "draft") {
    return (
      <>
        {may("POST /auctions/:id") && (
          <Button size="small" variant="secondary" asChild>
            <Link to="edit">{t("translation:actions.edit")}</Link>
          </Button>
        )}
        {may("POST /auctions/:id/publish") && (
          <Button size="small" isLoading={isPending} onClick={publish}>
            {t("actions.publish")}
          </Button>
        )}
      </>
    )
  }
  if (status === "paused" && isMerchant && !auction.is_store_stopped) {
    return (
      <Button size="small" isLoading={resuming.isPending} onClick={resuming.resume}>
        {t("resume.action")}
      </Button>
    )
  }
  const isOver = status === "unsold" || status === "cancelled"
  if (isOver && auction.settled_at && may("POST /auctions/:id/relist")) {
    return (
      <Button size="small" variant="secondary" onClick={() => onOpen("relist")}>
        {t("relist.action")}
      </Button>
    )
  }
  return null
}
