import { useTranslation } from "react-i18next"
import type { Auction } from "../../../hooks/auction"
import { useCancelAuction, usePauseAuction } from "../../../hooks/auction-actions"
import { ReasonDrawer } from "../../reason-drawer"
import { useAuctionSide } from "../auction-side"
import { EndDrawer } from "./end-drawer"
import { ExtendDrawer } from "./extend-drawer"
import { RelistDrawer } from "./relist-drawer"
import { ReserveDrawer } from "./reserve-drawer"

export const REASON_LENGTH_MAX = 500

export type AuctionDrawer = "cancel" | "end" | "extend" | "pause" | "relist" | "reserve"
type AuctionDrawersProps = { auction: Auction; open: AuctionDrawer | null; onClose: () => void }

export const AuctionDrawers = ({ auction, open, onClose }: AuctionDrawersProps) => {
  const shared = { auction, onClose }
  return (
    <>
      <CancelDrawer {...shared} open={open === "cancel"} />
      <PauseDrawer {...shared} open={open === "pause"} />
      <EndDrawer {...shared} open={open === "end"} />
      <ExtendDrawer {...shared} open={open === "extend"} />
      <ReserveDrawer {...shared} open={open === "reserve"} />
      <RelistDrawer {...shared} open={open === "relist"} />
    </>
  )
}

export type DrawerProps = { auction: Auction; open: boolean; onClose: () => void }

const CancelDrawer = ({ auction, open, onClose }: DrawerProps) => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const { mutateAsync } = useCancelAuction(api, auction.id)
  return (
    <ReasonDrawer
      open={open}
      onClose={onClose}
      title={t("cancel.title")}
      description={t("cancel.text", { count: auction.bidder_count })}
      hint={t("hints.reason_public")}
      confirmLabel={t("cancel.action")}
      done={t("cancel.done")}
      maxLength={REASON_LENGTH_MAX}
      act={mutateAsync}
    />
  )
}

const PauseDrawer = ({ auction, open, onClose }: DrawerProps) => {
  const { t } = useTranslation("auction")
  const { mutateAsync } = usePauseAuction(auction.id)
  return (
    <ReasonDrawer
      open={open}
      onClose={onClose}
      title={t("pause.title")}
      description={t("pause.text")}
      hint={t("hints.reason_public")}
      confirmLabel={t("pause.action")}
      done={t("pause.done")}
      maxLength={REASON_LENGTH_MAX}
      act={mutateAsync}
    />
  )
}
