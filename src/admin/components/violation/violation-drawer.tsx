import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useViolation, useWaiveViolation, ViolationDetail } from "../../hooks/violation"
import { ReasonDrawer } from "../reason-drawer"
import { ReadingDrawer } from "../side-form"
import { AnswerAppealDrawer } from "./answer-appeal-drawer"
import { AppealText } from "./appeal-text"
import { ViolationFacts } from "./violation-facts"

const REASON_LENGTH_MAX = 500
type Deed = "waive" | "answer"
type ViolationDrawerProps = {
  /** Null keeps the drawer closed. */
  id: string | null
  onClose: () => void
}

/** Everything about one violation, and what can be done about it. One drawer is open at a time. */
export const ViolationDrawer = ({ id, onClose }: ViolationDrawerProps) => {
  const { t } = useTranslation("violation")
  const [deed, setDeed] = useState<Deed | null>(null)
  const { data: violation, isLoading, error } = useViolation(id)
  const back = () => setDeed(null)
  return (
    <>
      <ReadingDrawer
        open={!!id && !deed}
        onClose={onClose}
        title={t(violation ? `kind.${violation.kind}` : "one.title")}
        description={violation?.customer?.email ?? t("one.no_customer")}
        error={error}
        isLoading={isLoading}
        actions={violation && <Deeds violation={violation} onDeed={setDeed} />}
      >
        {violation && (
          <div className="flex flex-col gap-y-6">
            <ViolationFacts violation={violation} />
            <AppealText violation={violation} />
          </div>
        )}
      </ReadingDrawer>
      {violation && (
        <WaiveDrawer violation={violation} open={!!id && deed === "waive"} onClose={back} />
      )}
      {violation && (
        <AnswerAppealDrawer violation={violation} open={!!id && deed === "answer"} onClose={back} />
      )}
    </>
  )
}

type DeedsProps = { violation: ViolationDetail; onDeed: (deed: Deed) => void }

const Deeds = ({ violation, onDeed }: DeedsProps) => {
  const { t } = useTranslation("violation")
  return (
    <>
      {violation.status === "active" && (
        <Button size="small" variant="secondary" onClick={() => onDeed("waive")}>
          {t("waive.action")}
        </Button>
      )}
      {violation.appeal_status === "open" && (
        <Button size="small" onClick={() => onDeed("answer")}>
          {t("answer.action")}
        </Button>
      )}
    </>
  )
}

type WaiveDrawerProps = { violation: ViolationDetail; open: boolean; onClose: () => void }

const WaiveDrawer = ({ violation, open, onClose }: WaiveDrawerProps) => {
  const { t } = useTranslation("violation")
  const { mutateAsync } = useWaiveViolation(violation.id)
  return (
    <ReasonDrawer
      open={open}
      onClose={onClose}
      title={t("waive.title")}
      description={t("waive.description")}
      hint={t("waive.hint")}
      confirmLabel={t("waive.action")}
      done={t("waive.done")}
      maxLength={REASON_LENGTH_MAX}
      act={mutateAsync}
    />
  )
}
