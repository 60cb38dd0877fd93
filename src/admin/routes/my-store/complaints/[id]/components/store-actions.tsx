import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../../../../components/reason-drawer"
import { ComplaintDetail, TEXT_LENGTH_MAX, useComplaintDeed } from "../../../../../hooks/complaint"
import { useMay } from "../../../../../hooks/seller-me"
import { OfferDrawer } from "./offer-drawer"

type Drawer = "offer" | "reject" | "appeal"
const DEEDS: Drawer[] = ["appeal", "reject", "offer"]

/** What the store may do now, an offer last: it is what ends most complaints. */
export const StoreActions = ({ complaint }: { complaint: ComplaintDetail }) => {
  const { t } = useTranslation("complaint")
  const may = useMay()
  const [drawer, setDrawer] = useState<Drawer | null>(null)
  const { id, version, allowed } = complaint
  const { mutateAsync: reject } = useComplaintDeed("seller", id, "reject")
  const { mutateAsync: appeal } = useComplaintDeed("seller", id, "appeal")
  const close = () => setDrawer(null)
  const possible = DEEDS.filter(
    (deed) => allowed.includes(deed) && may(`POST /seller/complaints/:id/${deed}`)
  )
  const reason = { onClose: close, maxLength: TEXT_LENGTH_MAX }
  return (
    <>
      {possible.map((deed) => (
        <Button
          key={deed}
          size="small"
          variant={deed === "offer" ? "primary" : "secondary"}
          onClick={() => setDrawer(deed)}
        >
          {t(`${deed}.action`)}
        </Button>
      ))}
      <OfferDrawer complaint={complaint} open={drawer === "offer"} onClose={close} />
      <ReasonDrawer
        {...reason}
        open={drawer === "reject"}
        title={t("reject.title")}
        description={t("reject.description")}
        hint={t("reject.hint")}
        confirmLabel={t("reject.action")}
        done={t("reject.done")}
        act={(body) => reject({ body, version })}
      />
      <ReasonDrawer
        {...reason}
        open={drawer === "appeal"}
        title={t("appeal.title")}
        description={t("appeal.description")}
        hint={t("appeal.hint")}
        confirmLabel={t("appeal.action")}
        done={t("appeal.done")}
        act={(body) => appeal({ body, version })}
      />
    </>
  )
}
