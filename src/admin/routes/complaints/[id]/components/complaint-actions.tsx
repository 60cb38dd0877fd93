import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ComplaintDetail, useAssignComplaint } from "../../../../hooks/complaint"
import { useMe } from "../../../../hooks/notice-me"
import { errorMessage } from "../../../../lib/error-message"
import { AskDrawer } from "./ask-drawer"
import { DecideDrawer } from "./decide-drawer"

type Drawer = "ask" | "decide"

/** What the merchant may do now, the decision last. */
export const ComplaintActions = ({ complaint }: { complaint: ComplaintDetail }) => {
  const { t } = useTranslation("complaint")
  const [drawer, setDrawer] = useState<Drawer | null>(null)
  const may = (deed: string) => complaint.allowed.includes(deed)
  const deciding = (["resolve", "decide_appeal"] as const).find(may)
  const close = () => setDrawer(null)
  return (
    <>
      {may("assign") && <TakeOn complaint={complaint} />}
      {may("request_information") && (
        <Button size="small" variant="secondary" onClick={() => setDrawer("ask")}>
          {t("ask.action")}
        </Button>
      )}
      {deciding && (
        <Button size="small" onClick={() => setDrawer("decide")}>
          {t(`decide.${deciding}.action`)}
        </Button>
      )}
      <AskDrawer complaint={complaint} open={drawer === "ask"} onClose={close} />
      <DecideDrawer
        complaint={complaint}
        deed={deciding ?? "resolve"}
        open={drawer === "decide"}
        onClose={close}
      />
    </>
  )
}

/** Who looks into it says so; who has it gives it back. */
const TakeOn = ({ complaint }: { complaint: ComplaintDetail }) => {
  const { t } = useTranslation("complaint")
  const { data: me } = useMe()
  const { mutate, isPending } = useAssignComplaint(complaint.id)
  if (!me) return null
  const isMine = complaint.assignee?.id === me.id
  const action = isMine ? "release" : complaint.assignee ? "take_over" : "take_on"
  const assign = () =>
    mutate(
      { assignee_id: isMine ? null : me.id },
      { onError: (error) => toast.error(errorMessage(error)) }
    )
  return (
    <Button size="small" variant="secondary" onClick={assign} isLoading={isPending}>
      {t(`assign.${action}`)}
    </Button>
  )
}
